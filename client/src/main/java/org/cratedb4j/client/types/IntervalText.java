package org.cratedb4j.client.types;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intervals as CrateDB writes them: {@code 1 year 2 mons 3 days -04:05:06.789}. */
final class IntervalText {

    private static final Pattern SHAPE = Pattern.compile("(?:([-+]?\\d+) years?)? ?(?:([-+]?\\d+) mons?)? ?"
            + "(?:([-+]?\\d+) days?)? ?(?:([-+]?)(\\d+):(\\d\\d):(\\d\\d(?:\\.\\d{1,9})?))?");

    private IntervalText() {}

    static Interval parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (text.isBlank() || !parts.matches()) {
            throw new IllegalArgumentException("Not an interval: " + text);
        }
        try {
            Period period = Period.of(number(parts, 1), number(parts, 2), number(parts, 3));
            return new Interval(period, time(parts));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("Not an interval that Java can hold: " + text, e);
        }
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Duration time(Matcher parts) {
        if (parts.group(5) == null) {
            return Duration.ZERO;
        }
        long nanos = new BigDecimal(parts.group(7)).movePointRight(9).longValueExact();
        Duration time = Duration.ofHours(Long.parseLong(parts.group(5)))
                .plusMinutes(Long.parseLong(parts.group(6)))
                .plusNanos(nanos);
        return "-".equals(parts.group(4)) ? time.negated() : time;
    }

    static String format(Interval interval) {
        StringBuilder text = new StringBuilder();
        Period period = interval.period();
        append(text, period.getYears(), "year", "years");
        append(text, period.getMonths(), "mon", "mons");
        append(text, period.getDays(), "day", "days");
        Duration time = interval.time().abs();
        if (interval.time().isNegative()) {
            text.append('-');
        }
        pad(text, time.toHours()).append(':');
        pad(text, time.toMinutesPart()).append(':');
        pad(text, time.toSecondsPart());
        if (time.toNanosPart() != 0) {
            String fraction = Integer.toString(1_000_000_000 + time.toNanosPart());
            text.append('.').append(fraction.substring(1).replaceFirst("0+$", ""));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int count, String one, String many) {
        if (count != 0) {
            text.append(count).append(' ').append(count == 1 ? one : many).append(' ');
        }
    }

    private static StringBuilder pad(StringBuilder text, long number) {
        return text.append(number < 10 ? "0" : "").append(number);
    }
}
