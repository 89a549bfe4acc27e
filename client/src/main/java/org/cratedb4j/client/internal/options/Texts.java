package org.cratedb4j.client.internal.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the texts of options are read. Whatever is wrong is an {@link IllegalArgumentException}. */
final class Texts {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)\\s*(ms|s|m|h|)");

    private static final int MILLIS_PER_SECOND = 1_000;

    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*|\\s+");

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

    static long longInteger(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number, not " + text, e);
        }
    }

    /** A number of bytes, or one of the words for all and none. */
    static int threshold(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "always" -> 0;
            case "off" -> Integer.MAX_VALUE;
            default -> integer(text);
        };
    }

    /** Texts separated by commas or blanks. */
    static List<String> list(String text) {
        return List.of(SEPARATOR.split(text.strip(), -1));
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time zone such as Europe/Vienna or +02:00, not " + text, e);
        }
    }

    static Path file(String text) {
        try {
            return Path.of(Checks.notBlank(text));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("must be a path, not " + text, e);
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

    /** A duration as it may be written. */
    static String show(Duration duration) {
        long millis = duration.toMillis();
        return millis % MILLIS_PER_SECOND == 0 ? millis / MILLIS_PER_SECOND + "s" : millis + "ms";
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
