package org.cratedb4j.client.internal.http;

import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body is still to be read.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, uncompressed
 */
public record HttpAnswer(int status, Headers headers, InputStream body) {

    /** The headers of an answer. */
    @FunctionalInterface
    public interface Headers {

        /** The value of the first header of a name, null if there is none. */
        @Nullable
        String get(String name);
    }

    /** How long to wait before the next request, zero unless the answer says so. */
    public Duration retryAfter() {
        return RetryAfter.of(headers.get("Retry-After"), headers.get("Date"), InstantSource.system());
    }
}
