package org.cratedb4j.embedded.internal.types;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Intervals as CrateDB reads them, in this order: a bare number (seconds, or the unit that is asked for), ISO 8601 ({@code P1Y2M3DT4H}),
 * SQL standard ({@code 1-2 3 4:05:06}), PostgreSQL ({@code 1 year 2 mons 3 days 04:05:06 ago}).
 */
public final class IntervalText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern ISO =
            Pattern.compile("P(?:([+-]?\\d+)Y)?(?:([+-]?\\d+)M)?(?:([+-]?\\d+)W)?(?:([+-]?\\d+)D)?"
                    + "(?:T(?:([+-]?\\d+)H)?(?:([+-]?\\d+)M)?(?:([+-]?\\d+(?:[.,]\\d*)?)S)?)?");
    private static final Pattern SQL = Pattern.compile("(?:([+-])?(\\d{1,9})-(\\d{1,9}))?"
            + "(?: *([+-]?\\d+)(?= +[+-]?\\d+:|$)(?! *\\d+-))?"
            + "(?: *([+-])?(\\d+):(\\d+)(?::(\\d+))?)?");

    private IntervalText() {}

    /**
     * Reads an interval of any form.
     *
     * @throws IllegalArgumentException when it has none of them
     */
    public static Interval parse(String text) {
        return parse(text, null, null);
    }

    /**
     * Reads {@code INTERVAL 'text' first TO last}.
     *
     * @param first the first field to keep; null for all
     * @param last the last field to keep; null for {@code first} alone
     * @throws IllegalArgumentException when the text has no known form, or no interval has these fields
     */
    public static Interval parse(String text, @Nullable IntervalField first, @Nullable IntervalField last) {
        if (text.isBlank()) {
            throw invalid(text);
        }
        if (NUMBER.matcher(text).matches()) {
            return IntervalField.interval(new BigDecimal(text), first, last).normalized();
        }
        Interval interval = iso(text);
        if (interval == null) {
            interval = sqlStandard(text);
        }
        if (interval == null) {
            interval = PostgresIntervalText.parse(text);
        }
        return IntervalField.truncate(interval, first, last).normalized();
    }

    private static @Nullable Interval iso(String text) {
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches() || text.length() < 3 || text.endsWith("T")) {
            return null;
        }
        BigDecimal seconds = matcher.group(7) == null
                ? BigDecimal.ZERO
                : new BigDecimal(matcher.group(7).replace(',', '.'));
        return new Interval(
                number(matcher.group(1)),
                number(matcher.group(2)),
                number(matcher.group(3)) * 7 + number(matcher.group(4)),
                number(matcher.group(5)),
                number(matcher.group(6)),
                seconds.intValue(),
                millis(seconds));
    }

    private static @Nullable Interval sqlStandard(String text) {
        Matcher matcher = SQL.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        int yearSign = "-".equals(matcher.group(1)) ? -1 : 1;
        int timeSign = "-".equals(matcher.group(5)) ? -1 : 1;
        return new Interval(
                yearSign * number(matcher.group(2)),
                yearSign * number(matcher.group(3)),
                number(matcher.group(4)),
                timeSign * number(matcher.group(6)),
                timeSign * number(matcher.group(7)),
                timeSign * number(matcher.group(8)),
                0);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    static int millis(BigDecimal seconds) {
        return seconds.remainder(BigDecimal.ONE)
                .movePointRight(3)
                .setScale(0, RoundingMode.DOWN)
                .intValue();
    }

    static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException("Invalid interval format: " + text);
    }
}
