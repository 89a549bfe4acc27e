package org.cratedb4j.embedded.internal.functions;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.cratedb4j.embedded.internal.types.Interval;

/** The time between two instants in the units of the calendar. */
final class Age {
    private Age() {}

    /** What has to be added to {@code from} to come to {@code to}: years first, then months, days and time. */
    static Interval between(Long to, Long from) {
        return from <= to ? forward(from, to) : forward(to, from).negated();
    }

    private static Interval forward(long from, long to) {
        LocalDateTime end = TimeZones.utc(to);
        LocalDateTime position = TimeZones.utc(from);
        long years = ChronoUnit.YEARS.between(position, end);
        position = position.plusYears(years);
        long months = ChronoUnit.MONTHS.between(position, end);
        position = position.plusMonths(months);
        long rest = ChronoUnit.MILLIS.between(position, end);
        Interval time = Interval.ofMillis(rest);
        return new Interval(
                (int) years, (int) months, time.days(), time.hours(), time.minutes(), time.seconds(), time.millis());
    }
}
