package org.cratedb4j.jdbc.internal.types;

import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Values as the dates and times of {@code java.sql}. A point in time stays one, whatever zone there is. A date or a time
 * without a zone is what a clock shows in the calendar's zone, or without a calendar in the JVM's, for that is what these
 * classes mean.
 */
public final class Temporals {

    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);

    private Temporals() {}

    /** A value as a timestamp. */
    public static Timestamp toTimestamp(Object value, @Nullable Calendar calendar) throws SQLException {
        Object temporal = temporal(value, "a timestamp");
        Instant instant = instant(temporal);
        if (instant != null) {
            return Timestamp.from(instant);
        }
        if (temporal instanceof OffsetTime time) {
            return Timestamp.from(time.atDate(EPOCH).toInstant());
        }
        LocalDateTime local = temporal instanceof LocalDate date
                ? date.atStartOfDay()
                : temporal instanceof LocalTime time ? time.atDate(EPOCH) : (LocalDateTime) temporal;
        if (calendar == null && local.getYear() > 0) {
            return Timestamp.valueOf(local);
        }
        Timestamp timestamp = new Timestamp(millis(local, calendar));
        timestamp.setNanos(local.get(ChronoField.NANO_OF_SECOND));
        return timestamp;
    }

    /**
     * A value as a date. CrateDB stores no dates: what goes in as one comes back as its midnight in UTC, and so a midnight
     * in UTC is its date everywhere. Any other point in time has the date of the zone's clock.
     */
    public static Date toDate(Object value, @Nullable Calendar calendar) throws SQLException {
        Object temporal = temporal(value, "a date");
        Instant instant = instant(temporal);
        LocalDate date;
        if (instant != null) {
            LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            boolean midnight = utc.toLocalTime().equals(LocalTime.MIDNIGHT);
            date = midnight ? utc.toLocalDate() : instant.atZone(zone(calendar)).toLocalDate();
        } else if (temporal instanceof LocalDateTime local) {
            date = local.toLocalDate();
        } else if (temporal instanceof LocalDate local) {
            date = local;
        } else {
            throw Numbers.unconvertible(value, "a date");
        }
        return new Date(millis(date.atStartOfDay(), calendar));
    }

    /** A value as a time of the day, on 1970-01-01. */
    public static Time toTime(Object value, @Nullable Calendar calendar) throws SQLException {
        Object temporal = temporal(value, "a time");
        Instant instant = instant(temporal);
        LocalTime time;
        if (instant != null) {
            time = instant.atZone(zone(calendar)).toLocalTime();
        } else if (temporal instanceof OffsetTime offset) {
            return new Time(offset.atDate(EPOCH).toInstant().toEpochMilli());
        } else if (temporal instanceof LocalDateTime local) {
            time = local.toLocalTime();
        } else if (temporal instanceof LocalTime local) {
            time = local;
        } else {
            throw Numbers.unconvertible(value, "a time");
        }
        return new Time(millis(time.atDate(EPOCH), calendar));
    }

    /** A value as a calendar in the zone that the value has, or in the JVM's. */
    static Calendar toCalendar(Object value) throws SQLException {
        if (value instanceof ZonedDateTime zoned) {
            return GregorianCalendar.from(zoned);
        }
        Calendar calendar = new GregorianCalendar(zoneOf(null));
        calendar.setTime(toTimestamp(value, null));
        return calendar;
    }

    private static Object temporal(Object value, String target) throws SQLException {
        return value instanceof String text ? TemporalText.parse(text, target) : value;
    }

    private static @Nullable Instant instant(Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (value instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        if (value instanceof LocalDateTime
                || value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof OffsetTime) {
            return null;
        }
        throw Numbers.unconvertible(value, "a date or time");
    }

    private static ZoneId zone(@Nullable Calendar calendar) {
        return zoneOf(calendar).toZoneId();
    }

    // The getters without a calendar are defined by the JVM's zone.
    private static TimeZone zoneOf(@Nullable Calendar calendar) {
        return calendar == null ? TimeZone.getDefault() : calendar.getTimeZone();
    }

    /** What the classes of java.sql count: before 1582 in the Julian calendar, as they do themselves. */
    private static long millis(LocalDateTime local, @Nullable Calendar calendar) {
        Calendar clock = new GregorianCalendar(zoneOf(calendar));
        clock.clear();
        clock.set(Calendar.ERA, local.getYear() > 0 ? GregorianCalendar.AD : GregorianCalendar.BC);
        clock.set(Calendar.YEAR, local.getYear() > 0 ? local.getYear() : 1 - local.getYear());
        clock.set(Calendar.MONTH, local.getMonthValue() - 1);
        clock.set(Calendar.DAY_OF_MONTH, local.getDayOfMonth());
        clock.set(Calendar.HOUR_OF_DAY, local.getHour());
        clock.set(Calendar.MINUTE, local.getMinute());
        clock.set(Calendar.SECOND, local.getSecond());
        clock.set(Calendar.MILLISECOND, local.get(ChronoField.MILLI_OF_SECOND));
        return clock.getTimeInMillis();
    }
}
