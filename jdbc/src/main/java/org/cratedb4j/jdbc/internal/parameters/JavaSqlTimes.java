package org.cratedb4j.jdbc.internal.parameters;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The classes of {@code java.sql}, which are what a clock shows in a zone: the calendar's, or without one the JVM's, as JDBC
 * defines them. A point in time is sent with that zone's offset, so that the server keeps the point in a column with time
 * zone, and what the clock shows in one without.
 */
public final class JavaSqlTimes {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private static final int SECONDS_PER_MINUTE = 60;

    private JavaSqlTimes() {}

    /** A timestamp, cut off at the millisecond, which is all that CrateDB keeps. */
    public static Object timestamp(Timestamp timestamp, @Nullable Calendar calendar) {
        ZonedDateTime local = timestamp.toInstant().atZone(zone(calendar));
        boolean wholeMinutes = local.getOffset().getTotalSeconds() % SECONDS_PER_MINUTE == 0;
        boolean fourDigits = local.getYear() >= 1000 && local.getYear() <= 9999;
        // What the server would not read as text is at least the same point in time.
        return wholeMinutes && fourDigits ? TIMESTAMP.format(local) : timestamp.getTime();
    }

    /** A date. */
    public static Object date(Date date, @Nullable Calendar calendar) {
        return at(date.getTime(), calendar).toLocalDate().toString();
    }

    /** A time of the day. */
    public static LocalTime time(Time time, @Nullable Calendar calendar) {
        return at(time.getTime(), calendar).toLocalTime();
    }

    private static ZonedDateTime at(long millis, @Nullable Calendar calendar) {
        return Instant.ofEpochMilli(millis).atZone(zone(calendar));
    }

    private static ZoneId zone(@Nullable Calendar calendar) {
        return (calendar == null ? TimeZone.getDefault() : calendar.getTimeZone()).toZoneId();
    }
}
