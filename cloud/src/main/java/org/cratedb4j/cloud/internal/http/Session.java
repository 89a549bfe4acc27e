package org.cratedb4j.cloud.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.hc.core5.http.HttpMessage;
import org.cratedb4j.cloud.CloudCredentials;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in. The service renews session tokens with its answers, and the newest one counts. Safe for use by many
 * threads.
 */
public final class Session {

    private static final String COOKIE = "session=";

    private final AtomicReference<@Nullable String> token = new AtomicReference<>();
    private final @Nullable String basic;
    private final Consumer<String> renewed;

    /** A session with credentials; renewed tokens go to the consumer, too. */
    public Session(CloudCredentials credentials, Consumer<String> renewed) {
        this.renewed = renewed;
        if (credentials instanceof CloudCredentials.SessionToken session) {
            token.set(session.token());
            basic = null;
        } else if (credentials instanceof CloudCredentials.ApiKeyPair pair) {
            byte[] both = (pair.key() + ":" + pair.secret()).getBytes(StandardCharsets.UTF_8);
            basic = "Basic " + Base64.getEncoder().encodeToString(both);
        } else {
            basic = null;
        }
    }

    void logIn(HttpMessage request) {
        String current = token.get();
        if (current != null) {
            request.setHeader("Cookie", COOKIE + current);
        } else if (basic != null) {
            request.setHeader("Authorization", basic);
        }
    }

    /** Takes a token over from a {@code Set-Cookie} header; an API key needs none. */
    void take(String cookie) {
        if (token.get() == null || !cookie.startsWith(COOKIE)) {
            return;
        }
        int end = cookie.indexOf(';');
        String value = cookie.substring(COOKIE.length(), end < 0 ? cookie.length() : end)
                .strip();
        if (!value.isEmpty() && !value.equals(token.getAndSet(value))) {
            renewed.accept(value);
        }
    }
}
