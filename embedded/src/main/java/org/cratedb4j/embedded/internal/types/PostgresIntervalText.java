package org.cratedb4j.embedded.internal.types;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intervals in PostgreSQL's words: {@code @ 1 year 2 mons 3 weeks 4 days 05:06:07.8 ago}. */
final class PostgresIntervalText {
    private static final Pattern TERM =
            Pattern.compile("(-?)(\\d+):(\\d{2})(?::(\\d+(?:\\.\\d*)?))?|(-?\\d*\\.?\\d+)\\s*([a-z]+)");

    /** The units, each of which may occur once. */
    private enum Unit {
        YEAR,
        MONTH,
        WEEK,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        MILLISECOND
    }

    private final Map<Unit, BigDecimal> amounts = new EnumMap<>(Unit.class);
    private final String source;

    private PostgresIntervalText(String source) {
        this.source = source;
    }

    static Interval parse(String text) {
        return new PostgresIntervalText(text).read();
    }

    private Interval read() {
        String terms = source.strip().toLowerCase(Locale.ROOT);
        boolean verbose = terms.startsWith("@");
        boolean ago = terms.endsWith("ago");
        terms = terms.replace("+", "").replace("@", "").replace("ago", "").strip();
        Matcher matcher = TERM.matcher(terms);
        int end = 0;
        while (end < terms.length()) {
            if (!matcher.find(end) || !terms.substring(end, matcher.start()).isBlank()) {
                throw IntervalText.invalid(source);
            }
            take(matcher);
            end = matcher.end();
        }
        return verbose && ago ? interval().negated() : interval();
    }

    private void take(Matcher matcher) {
        if (matcher.group(6) != null) {
            put(unit(matcher.group(6)), matcher.group(5));
            return;
        }
        String sign = matcher.group(1);
        put(Unit.HOUR, sign + matcher.group(2));
        put(Unit.MINUTE, sign + matcher.group(3));
        put(Unit.SECOND, sign + (matcher.group(4) == null ? matcher.group(3) : matcher.group(4)));
    }

    private void put(Unit unit, String amount) {
        if (amounts.put(unit, new BigDecimal(amount)) != null) {
            throw IntervalText.invalid(source);
        }
    }

    private Unit unit(String word) {
        return switch (word) {
            case "year", "years", "y" -> Unit.YEAR;
            case "month", "months", "mon", "mons" -> Unit.MONTH;
            case "week", "weeks", "w" -> Unit.WEEK;
            case "day", "days", "d" -> Unit.DAY;
            case "hour", "hours", "h" -> Unit.HOUR;
            case "min", "mins", "minute", "minutes", "m" -> Unit.MINUTE;
            case "sec", "secs", "second", "seconds", "s" -> Unit.SECOND;
            case "ms", "msec", "msecs", "millisecond", "milliseconds" -> Unit.MILLISECOND;
            default -> throw IntervalText.invalid(source);
        };
    }

    private Interval interval() {
        BigDecimal seconds = amounts.getOrDefault(Unit.SECOND, BigDecimal.ZERO);
        int millis = amounts.getOrDefault(Unit.MILLISECOND, BigDecimal.ZERO).intValue();
        return new Interval(
                whole(Unit.YEAR),
                whole(Unit.MONTH),
                whole(Unit.WEEK) * 7 + whole(Unit.DAY),
                whole(Unit.HOUR),
                whole(Unit.MINUTE),
                seconds.intValue(),
                IntervalText.millis(seconds) + millis);
    }

    /** Only seconds may have a fraction. */
    private int whole(Unit unit) {
        BigDecimal amount = amounts.getOrDefault(unit, BigDecimal.ZERO);
        try {
            return amount.intValueExact();
        } catch (ArithmeticException e) {
            throw IntervalText.invalid(source);
        }
    }
}
