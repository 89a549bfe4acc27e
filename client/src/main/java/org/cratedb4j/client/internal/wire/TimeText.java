package org.cratedb4j.client.internal.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cratedb4j.client.ParameterException;

/** Times as CrateDB reads them. It keeps milliseconds of timestamps and microseconds of times: the rest is cut off. */
final class TimeText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private TimeText() {}

    static long millis(LocalDateTime dateTime, Place place) {
        return millis(dateTime.toInstant(ZoneOffset.UTC), place);
    }

    static long millis(Instant instant, Place place) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException e) {
            throw new ParameterException(place + " lies outside of what a TIMESTAMP can hold: " + instant, e);
        }
    }

    static String of(LocalTime time) {
        return TIME.format(time);
    }

    static String of(OffsetTime time, Place place) {
        if (time.getOffset().getTotalSeconds() % 60 != 0) {
            throw new ParameterException(place + " has an offset with seconds, which CrateDB cannot read");
        }
        return TIME.format(time) + OFFSET.format(time.getOffset());
    }
}
