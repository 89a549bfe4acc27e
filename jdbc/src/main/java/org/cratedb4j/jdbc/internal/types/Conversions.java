package org.cratedb4j.jdbc.internal.types;

import java.math.BigDecimal;
import java.math.BigInteger;
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
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.Values;
import org.cratedb4j.jdbc.internal.error.SqlErrors;

/** Values as the classes that {@code getObject} is asked for. */
public final class Conversions {

    private interface Conversion {
        Object apply(Object value) throws SQLException;
    }

    private static final Map<Class<?>, Conversion> BY_CLASS = new HashMap<>();

    static {
        put(String.class, Texts::of);
        put(Boolean.class, Numbers::toBoolean, boolean.class);
        put(Byte.class, value -> (byte) Numbers.toLong(value, Byte.MIN_VALUE, Byte.MAX_VALUE), byte.class);
        put(Short.class, value -> (short) Numbers.toLong(value, Short.MIN_VALUE, Short.MAX_VALUE), short.class);
        put(Integer.class, value -> (int) Numbers.toLong(value, Integer.MIN_VALUE, Integer.MAX_VALUE), int.class);
        put(Long.class, Numbers::toLong, long.class);
        put(Float.class, Numbers::toFloat, float.class);
        put(Double.class, Numbers::toDouble, double.class);
        put(BigDecimal.class, Numbers::toDecimal);
        put(BigInteger.class, Numbers::toInteger);
        put(Date.class, value -> Temporals.toDate(value, null));
        put(Time.class, value -> Temporals.toTime(value, null));
        put(Timestamp.class, value -> Temporals.toTimestamp(value, null));
        put(java.util.Date.class, value -> Temporals.toTimestamp(value, null));
        put(Calendar.class, Temporals::toCalendar);
        put(Instant.class, JavaTimes::toInstant);
        put(OffsetDateTime.class, JavaTimes::toOffsetDateTime);
        put(ZonedDateTime.class, JavaTimes::toZonedDateTime);
        put(LocalDateTime.class, JavaTimes::toLocalDateTime);
        put(LocalDate.class, JavaTimes::toLocalDate);
        put(LocalTime.class, JavaTimes::toLocalTime);
        put(OffsetTime.class, JavaTimes::toOffsetTime);
        put(byte[].class, value -> value instanceof List<?> list ? fromClient(list, byte[].class) : Bytes.of(value));
    }

    private Conversions() {}

    private static void put(Class<?> type, Conversion conversion, Class<?>... primitives) {
        BY_CLASS.put(type, conversion);
        for (Class<?> primitive : primitives) {
            BY_CLASS.put(primitive, conversion);
        }
    }

    /** A value as an instance of a class, or of its box. */
    public static Object convert(Object value, Class<?> type) throws SQLException {
        if (type.isInstance(value)) {
            return value;
        }
        Conversion conversion = BY_CLASS.get(type);
        return conversion == null ? fromClient(value, type) : conversion.apply(value);
    }

    /** Objects as records and beans, arrays as lists and arrays, and whatever else the client knows. */
    private static Object fromClient(Object value, Class<?> type) throws SQLException {
        try {
            return Objects.requireNonNull(Values.convert(value, type));
        } catch (CrateException e) {
            throw SqlErrors.of(e);
        }
    }
}
