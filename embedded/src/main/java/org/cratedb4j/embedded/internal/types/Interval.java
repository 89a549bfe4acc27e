package org.cratedb4j.embedded.internal.types;

import java.util.Comparator;
import java.util.Locale;

/**
 * An INTERVAL value. Its fields may have different signs; {@link #normalized()} makes the time fields agree.
 * A year is not made of months here, nor a month of days, except for comparison.
 */
public record Interval(int years, int months, int days, int hours, int minutes, int seconds, int millis)
        implements Comparable<Interval> {
    /** No time at all. */
    public static final Interval ZERO = new Interval(0, 0, 0, 0, 0, 0, 0);

    private static final long MILLIS_PER_DAY = 86_400_000;

    /** An interval of a fixed number of milliseconds, as days and time. */
    public static Interval ofMillis(long millis) {
        return of(0, millis);
    }

    /** Months, spread over years and months, and milliseconds, spread over days and time. */
    public static Interval of(long months, long millis) {
        return new Interval(
                Math.toIntExact(months / 12),
                (int) (months % 12),
                Math.toIntExact(millis / MILLIS_PER_DAY),
                (int) (millis / 3_600_000 % 24),
                (int) (millis / 60_000 % 60),
                (int) (millis / 1000 % 60),
                (int) (millis % 1000));
    }

    /** Each field in its usual range, with one sign for years and months and one for the rest. */
    public Interval normalized() {
        return of(totalMonths(), fixedMillis());
    }

    /** Years and months, in months. */
    public long totalMonths() {
        return years * 12L + months;
    }

    /** Days and time, in milliseconds. */
    public long fixedMillis() {
        return days * MILLIS_PER_DAY + hours * 3_600_000L + minutes * 60_000L + seconds * 1000L + millis;
    }

    /** The whole as milliseconds, with months of 30 and years of 365 days: what comparison goes by. */
    public long totalMillis() {
        return (years * 365L + months * 30L) * MILLIS_PER_DAY + fixedMillis();
    }

    /**
     * Adds field by field.
     *
     * @throws ArithmeticException when a field becomes too large
     */
    public Interval plus(Interval other) {
        return new Interval(
                Math.addExact(years, other.years),
                Math.addExact(months, other.months),
                Math.addExact(days, other.days),
                Math.addExact(hours, other.hours),
                Math.addExact(minutes, other.minutes),
                Math.addExact(seconds, other.seconds),
                Math.addExact(millis, other.millis));
    }

    /** The interval of the other direction. */
    public Interval negated() {
        return new Interval(-years, -months, -days, -hours, -minutes, -seconds, -millis);
    }

    @Override
    public int compareTo(Interval other) {
        return Comparator.comparingLong(Interval::totalMillis).compare(this, other);
    }

    /** As CrateDB shows it: {@code 1 year 2 mons 3 days 04:05:06.789}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        appendUnit(text, years, "year");
        appendUnit(text, months, "mon");
        appendUnit(text, days, "day");
        text.append(String.format(Locale.ROOT, "%s:%s:", padded(hours), padded(minutes)));
        return text.append(secondsAndMillis()).toString();
    }

    private static void appendUnit(StringBuilder text, int amount, String unit) {
        if (amount != 0) {
            text.append(amount).append(' ').append(unit).append(amount == 1 ? " " : "s ");
        }
    }

    private static String padded(long amount) {
        return (amount < 0 ? "-" : "") + String.format(Locale.ROOT, "%02d", Math.abs(amount));
    }

    private String secondsAndMillis() {
        long total = seconds * 1000L + millis;
        String whole = (total < 0 ? "-" : "") + padded(Math.abs(total) / 1000);
        long fraction = Math.abs(total) % 1000;
        return fraction == 0 ? whole : whole + String.format(Locale.ROOT, ".%03d", fraction);
    }
}
