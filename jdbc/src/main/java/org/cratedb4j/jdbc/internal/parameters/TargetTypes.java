package org.cratedb4j.jdbc.internal.parameters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Clob;
import java.sql.Date;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.types.Conversions;
import org.jspecify.annotations.Nullable;

/** The types that {@code setObject} converts to, by JDBC's table. */
public final class TargetTypes {

    private static final Map<Integer, Class<?>> CLASSES = Map.ofEntries(
            Map.entry(Types.BOOLEAN, Boolean.class),
            Map.entry(Types.TINYINT, Byte.class),
            Map.entry(Types.SMALLINT, Short.class),
            Map.entry(Types.INTEGER, Integer.class),
            Map.entry(Types.BIGINT, Long.class),
            Map.entry(Types.REAL, Float.class),
            Map.entry(Types.FLOAT, Double.class),
            Map.entry(Types.DOUBLE, Double.class),
            Map.entry(Types.NUMERIC, BigDecimal.class),
            Map.entry(Types.DECIMAL, BigDecimal.class),
            Map.entry(Types.CHAR, String.class),
            Map.entry(Types.VARCHAR, String.class),
            Map.entry(Types.LONGVARCHAR, String.class),
            Map.entry(Types.NCHAR, String.class),
            Map.entry(Types.NVARCHAR, String.class),
            Map.entry(Types.LONGNVARCHAR, String.class),
            Map.entry(Types.DATE, LocalDate.class),
            Map.entry(Types.TIME, LocalTime.class),
            Map.entry(Types.TIMESTAMP, LocalDateTime.class),
            Map.entry(Types.TIMESTAMP_WITH_TIMEZONE, OffsetDateTime.class),
            Map.entry(Types.TIME_WITH_TIMEZONE, OffsetTime.class));

    private TargetTypes() {}

    /** The number of a type in {@link Types}. */
    public static int number(@Nullable SQLType type) throws SQLException {
        if (type instanceof JDBCType jdbcType) {
            return jdbcType.getVendorTypeNumber();
        }
        throw SqlErrors.of(SqlState.INVALID_TYPE, "The type must be one of java.sql.JDBCType, not " + type);
    }

    /** Refuses what is no constant of {@link Types}. */
    public static void check(int type) throws SQLException {
        try {
            JDBCType.valueOf(type);
        } catch (IllegalArgumentException e) {
            throw SqlErrors.of(SqlState.INVALID_TYPE, "There is no type " + type + " in java.sql.Types", e);
        }
    }

    /** The value to send for an object that is to be of a type. */
    public static @Nullable Object convert(@Nullable Object value, int type, @Nullable Integer scale)
            throws SQLException {
        check(type);
        refuseUnsupported(type);
        Class<?> target = CLASSES.get(type);
        if (value == null || target == null || isThatAlready(value, target)) {
            return type == Types.BIT && !(value instanceof BitString) ? bit(value) : ParameterValues.of(value);
        }
        Object converted = Conversions.convert(natural(value), target);
        return ParameterValues.of(
                converted instanceof BigDecimal decimal && scale != null
                        ? decimal.setScale(scale, RoundingMode.HALF_UP)
                        : converted);
    }

    /** A point in time stays one: a clock alone would not bring it back. */
    private static boolean isThatAlready(Object value, Class<?> target) {
        boolean isTimestamp = target == LocalDateTime.class || target == OffsetDateTime.class;
        return isTimestamp
                && (value instanceof Timestamp
                        || value instanceof Instant
                        || value instanceof OffsetDateTime
                        || value instanceof ZonedDateTime
                        || value.getClass() == java.util.Date.class);
    }

    private static @Nullable Object bit(@Nullable Object value) throws SQLException {
        return value instanceof Number number ? Conversions.convert(number, Boolean.class) : ParameterValues.of(value);
    }

    /** A value of JDBC's or Java's as one that results have, which is what there are conversions for. */
    private static Object natural(Object value) throws SQLException {
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Time time) {
            return JavaSqlTimes.time(time, null);
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof java.util.Date date) {
            return date.toInstant();
        }
        if (value instanceof Clob || value instanceof SQLXML) {
            return String.valueOf(ParameterValues.of(value));
        }
        return value instanceof Character || value instanceof Enum<?> ? value.toString() : value;
    }

    private static void refuseUnsupported(int type) throws SQLException {
        switch (type) {
            case Types.REF, Types.ROWID, Types.REF_CURSOR, Types.DATALINK, Types.DISTINCT ->
                throw SqlErrors.unsupported("CrateDB has no values of type " + JDBCType.valueOf(type));
            default -> {}
        }
    }
}
