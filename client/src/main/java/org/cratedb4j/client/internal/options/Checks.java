package org.cratedb4j.client.internal.options;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What values of options must be like. Whatever is wrong is an {@link IllegalArgumentException}. */
final class Checks {

    // Long enough for anybody, and short enough for any arithmetic.
    private static final Duration LONGEST = Duration.ofDays(3_650);

    private Checks() {}

    static <T> T any(T value) {
        return Objects.requireNonNull(value, "the value is null");
    }

    static <T> List<T> notEmpty(List<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one");
        }
        return List.copyOf(values);
    }

    static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be empty");
        }
        return text;
    }

    static String headerValue(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("must have no other characters than printable ASCII");
        }
        return notBlank(text);
    }

    static String token(String text) {
        // The text itself must not show.
        if (!text.matches("[!-~]+")) {
            throw new IllegalArgumentException("must have no other characters than printable ASCII, and no blanks");
        }
        return text;
    }

    static int notNegative(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("must be at least 0, not " + number);
        }
        return number;
    }

    static long positive(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("must be at least 1, not " + number);
        }
        return number;
    }

    static int positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("must be at least 1, not " + number);
        }
        return number;
    }

    static Duration positive(Duration duration) {
        if (duration.isZero() || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "must be longer than 0 and at most " + LONGEST.toDays() + " days, not " + duration);
        }
        return duration;
    }
}
