package org.cratedb4j.client.types;

import java.time.Duration;
import java.time.Period;
import java.util.Objects;

/**
 * A value of type {@code INTERVAL}: a part of the calendar and a part of the clock, which do not mix, since months and
 * days have no fixed length.
 *
 * @param period years, months and days, with months brought below twelve
 * @param time hours and below
 */
public record Interval(Period period, Duration time) {

    /**
     * Brings the months below twelve, so that equal intervals are equal.
     *
     * @param period years, months and days
     * @param time hours and below
     */
    public Interval {
        period = Objects.requireNonNull(period, "period is null").normalized();
        Objects.requireNonNull(time, "time is null");
    }

    /**
     * Reads an interval as CrateDB writes it.
     *
     * @param text for example {@code 1 year 2 mons 3 days 04:05:06.789}
     * @return the interval
     * @throws IllegalArgumentException if the text is no such interval
     */
    public static Interval parse(String text) {
        return IntervalText.parse(text);
    }

    /** The interval as CrateDB writes it, for example {@code 1 year 2 mons 3 days 04:05:06.789}. */
    @Override
    public String toString() {
        return IntervalText.format(this);
    }
}
