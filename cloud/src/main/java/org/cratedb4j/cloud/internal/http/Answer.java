package org.cratedb4j.cloud.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back for a request.
 *
 * @param status the HTTP status
 * @param phrase the status in words
 * @param headers the headers by their names in lower case
 * @param body the body as text
 */
record Answer(int status, String phrase, Map<String, List<String>> headers, String body) {

    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;

    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    boolean isGood() {
        return status < FIRST_REDIRECT;
    }

    boolean isRedirect() {
        return status >= FIRST_REDIRECT
                && status < FIRST_ERROR
                && header("Location").isPresent();
    }
}
