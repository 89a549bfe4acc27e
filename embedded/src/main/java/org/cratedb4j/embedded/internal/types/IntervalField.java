package org.cratedb4j.embedded.internal.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The fields in {@code INTERVAL '...' DAY TO SECOND}, largest first. */
public enum IntervalField {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND;

    /** A bare number of the last field asked for; of seconds when none is. */
    static Interval interval(BigDecimal amount, @Nullable IntervalField first, @Nullable IntervalField last) {
        checkRange(first, last);
        int number = whole(amount);
        IntervalField unit = last != null ? last : first != null ? first : SECOND;
        boolean minuteToSecond = first == MINUTE && last == SECOND;
        int millis = unit == SECOND && !minuteToSecond ? IntervalText.millis(amount) : 0;
        return switch (unit) {
            case YEAR -> new Interval(number, 0, 0, 0, 0, 0, 0);
            case MONTH -> new Interval(0, number, 0, 0, 0, 0, 0);
            case DAY -> new Interval(0, 0, number, 0, 0, 0, 0);
            case HOUR -> new Interval(0, 0, 0, number, 0, 0, 0);
            case MINUTE -> new Interval(0, 0, 0, 0, number, 0, 0);
            case SECOND -> new Interval(0, 0, 0, 0, 0, number, millis);
        };
    }

    private static int whole(BigDecimal amount) {
        BigInteger number = amount.toBigInteger();
        if (number.bitLength() >= Integer.SIZE) {
            throw new ArithmeticException("Interval field value out of range " + amount);
        }
        return number.intValue();
    }

    /** Leaves out the fields below the last one asked for; with YEAR or MONTH, also those between. */
    static Interval truncate(Interval interval, @Nullable IntervalField first, @Nullable IntervalField last) {
        if (first == null) {
            return interval;
        }
        checkRange(first, last);
        IntervalField unit = last == null ? first : last;
        return switch (unit) {
            case YEAR -> new Interval(interval.years(), 0, 0, 0, 0, 0, 0);
            case MONTH -> new Interval(interval.years(), interval.months(), 0, 0, 0, 0, 0);
            default ->
                new Interval(
                        interval.years(),
                        interval.months(),
                        interval.days(),
                        keep(unit, HOUR, interval.hours()),
                        keep(unit, MINUTE, interval.minutes()),
                        keep(unit, SECOND, interval.seconds()),
                        0);
        };
    }

    private static int keep(IntervalField unit, IntervalField field, int amount) {
        return unit.compareTo(field) >= 0 ? amount : 0;
    }

    private static void checkRange(@Nullable IntervalField first, @Nullable IntervalField last) {
        if (first == null || last == null) {
            return;
        }
        boolean years = first == YEAR && last == MONTH;
        boolean times = first.compareTo(DAY) >= 0 && last.compareTo(first) > 0;
        if (!years && !times) {
            throw new IllegalArgumentException("Invalid start and end combination");
        }
    }
}
