package org.cratedb4j.jdbc.internal.types;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Values as classes of {@code java.time}; the JVM's zone plays no part. The date and time of a point in time are those of
 * UTC, as they are to CrateDB, or of the zone that the client was told. What has no zone is no point in time.
 */
final class JavaTimes {

    private JavaTimes() {}

    static ZonedDateTime toZonedDateTime(Object value) throws SQLException {
        Object temporal = temporal(value, ZonedDateTime.class);
        if (temporal instanceof ZonedDateTime zoned) {
            return zoned;
        }
        if (temporal instanceof Instant instant) {
            return instant.atZone(ZoneOffset.UTC);
        }
        if (temporal instanceof OffsetDateTime dateTime) {
            return dateTime.toZonedDateTime();
        }
        throw unconvertible(value, ZonedDateTime.class);
    }

    static OffsetDateTime toOffsetDateTime(Object value) throws SQLException {
        return toZonedDateTime(value).toOffsetDateTime();
    }

    static Instant toInstant(Object value) throws SQLException {
        return toZonedDateTime(value).toInstant();
    }

    static LocalDateTime toLocalDateTime(Object value) throws SQLException {
        Object temporal = temporal(value, LocalDateTime.class);
        if (temporal instanceof LocalDateTime dateTime) {
            return dateTime;
        }
        return temporal instanceof LocalDate date
                ? date.atStartOfDay()
                : toZonedDateTime(temporal).toLocalDateTime();
    }

    static LocalDate toLocalDate(Object value) throws SQLException {
        return toLocalDateTime(value).toLocalDate();
    }

    static LocalTime toLocalTime(Object value) throws SQLException {
        Object temporal = temporal(value, LocalTime.class);
        if (temporal instanceof LocalTime time) {
            return time;
        }
        if (temporal instanceof LocalDate) {
            throw unconvertible(value, LocalTime.class);
        }
        return temporal instanceof OffsetTime time
                ? time.toLocalTime()
                : toLocalDateTime(temporal).toLocalTime();
    }

    static OffsetTime toOffsetTime(Object value) throws SQLException {
        if (temporal(value, OffsetTime.class) instanceof OffsetTime time) {
            return time;
        }
        throw unconvertible(value, OffsetTime.class);
    }

    private static Object temporal(Object value, Class<?> type) throws SQLException {
        return value instanceof String text ? TemporalText.parse(text, "a " + type.getSimpleName()) : value;
    }

    private static SQLException unconvertible(Object value, Class<?> type) {
        return Numbers.unconvertible(value, "a " + type.getSimpleName());
    }
}
