package org.cratedb4j.client.internal.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The header by which a node or a proxy asks to be left alone for a while. */
final class RetryAfter {

    private RetryAfter() {}

    /** The time asked for; zero if there is none, or it is a date, which would need both clocks to agree. */
    static Duration of(@Nullable String header) {
        String value = header == null ? "" : header.strip();
        return value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : Duration.ZERO;
    }
}
