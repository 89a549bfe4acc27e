package org.cratedb4j.client.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The header by which a node or a proxy asks to be left alone for a while (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /**
     * The time asked for: in seconds, or until a date, counted from the answer's own date if it has one, since the clocks may
     * not agree. Zero if there is none.
     */
    static Duration of(@Nullable String header, @Nullable String answered, InstantSource clock) {
        String value = header == null ? "" : header.strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Instant until = date(value);
        if (until == null) {
            return Duration.ZERO;
        }
        Instant from = answered == null ? null : date(answered.strip());
        Duration wait = Duration.between(from == null ? clock.instant() : from, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static @Nullable Instant date(String text) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
