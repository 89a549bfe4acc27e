package org.cratedb4j.client.internal.options;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the texts of options are read. Whatever is wrong is an {@link IllegalArgumentException}. */
final class Texts {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)\\s*(ms|s|m|h|)");

    private Texts() {}

    static String any(String text) {
        return text;
    }

    static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false, not " + text);
        };
    }

    static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number, not " + text, e);
        }
    }

    /** Seconds, or a number with the unit ms, s, m or h, or an ISO-8601 duration. */
    static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (parts.matches()) {
            double number = Double.parseDouble(parts.group(1));
            return Duration.ofMillis(Math.round(number * millis(parts.group(2))));
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be a duration such as 5, 500ms or PT5S, not " + text, e);
        }
    }

    private static double millis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 1_000;
        };
    }
}
