package org.cratedb4j.embedded.internal.types;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/**
 * A TIME WITH TIME ZONE value.
 *
 * @param micros microseconds since midnight
 * @param offsetSeconds seconds east of Greenwich
 */
public record TimeTz(long micros, int offsetSeconds) implements Comparable<TimeTz> {
    private static final Comparator<TimeTz> ORDER =
            Comparator.comparingLong(TimeTz::micros).thenComparingInt(TimeTz::offsetSeconds);

    @Override
    public int compareTo(TimeTz other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String time = LocalTime.ofNanoOfDay(micros * 1000).format(DateTimeFormatter.ISO_TIME);
        return offsetSeconds == 0 ? time : time + ZoneOffset.ofTotalSeconds(offsetSeconds);
    }
}
