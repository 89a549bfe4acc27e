package org.cratedb4j.jdbc.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.GeoPoint;
import org.cratedb4j.client.types.Interval;

/**
 * Java values at the limits of their types, and the CrateDB types that give the same value back.
 *
 * @param javaClass the class of the values, to {@code setObject} and to {@code getObject} with a class
 * @param crateType the type of the column
 * @param values values of the class
 */
public record WrittenValues(Class<?> javaClass, String crateType, List<?> values) {

    /** All of them, in the order of the manual. */
    public static List<WrittenValues> all() {
        return List.of(
                of(Boolean.class, "BOOLEAN", true, false),
                of(Byte.class, "\"char\"", Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE),
                of(Short.class, "SMALLINT", Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
                of(Integer.class, "INTEGER", Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
                of(Long.class, "BIGINT", Long.MIN_VALUE, 0L, Long.MAX_VALUE, (1L << 53) + 1),
                of(Float.class, "REAL", Float.MIN_VALUE, 0.1f, Float.MAX_VALUE, -Float.MAX_VALUE, Float.NaN),
                of(
                        Double.class,
                        "DOUBLE PRECISION",
                        Double.MIN_VALUE,
                        0.1,
                        Double.MAX_VALUE,
                        -Double.MAX_VALUE,
                        Double.NaN,
                        Double.POSITIVE_INFINITY),
                of(
                        BigDecimal.class,
                        "NUMERIC(38, 24)",
                        new BigDecimal("1.234567890123456789012345"),
                        new BigDecimal("-99999999999999.999999999999999999999999")),
                of(BigInteger.class, "NUMERIC(38, 0)", BigInteger.TEN.pow(38).subtract(BigInteger.ONE)),
                of(String.class, "TEXT", "", "Zoë 🚀 '\"\\", "\u0000\t\n"),
                of(UUID.class, "TEXT", new UUID(0, 0), new UUID(-1, -1)),
                of(byte[].class, "TEXT", new byte[] {}, new byte[] {0, -1, 127, -128}),
                of(
                        Instant.class,
                        "TIMESTAMP WITH TIME ZONE",
                        Instant.EPOCH,
                        Instant.parse("1969-12-31T23:59:59.999Z"),
                        Instant.parse("9999-12-31T23:59:59.999Z")),
                of(
                        OffsetDateTime.class,
                        "TIMESTAMP WITH TIME ZONE",
                        OffsetDateTime.of(2020, 2, 29, 12, 34, 56, 789_000_000, ZoneOffset.UTC)),
                of(
                        ZonedDateTime.class,
                        "TIMESTAMP WITH TIME ZONE",
                        ZonedDateTime.of(2020, 2, 29, 12, 34, 56, 789_000_000, ZoneOffset.UTC)),
                of(
                        LocalDateTime.class,
                        "TIMESTAMP WITHOUT TIME ZONE",
                        LocalDateTime.parse("2020-03-29T02:30"),
                        LocalDateTime.parse("0001-01-01T00:00"),
                        LocalDateTime.parse("9999-12-31T23:59:59.999")),
                of(Timestamp.class, "TIMESTAMP WITH TIME ZONE", new Timestamp(0), new Timestamp(-1)),
                of(Timestamp.class, "TIMESTAMP WITHOUT TIME ZONE", Timestamp.valueOf("2020-07-01 12:34:56.789")),
                of(LocalDate.class, "TIMESTAMP", LocalDate.parse("2020-02-29"), LocalDate.parse("1970-01-01")),
                of(Date.class, "TIMESTAMP", Date.valueOf("2020-02-29"), Date.valueOf("1969-12-31")),
                of(LocalDate.class, "DATE", LocalDate.parse("2020-02-29")),
                of(OffsetTime.class, "TIME WITH TIME ZONE", OffsetTime.parse("12:34:56.789012+05:30")),
                of(Interval.class, "INTERVAL", new Interval(Period.of(1, 2, 3), Duration.ofMillis(4_567))),
                of(BitString.class, "BIT(4)", new BitString("1010")),
                of(GeoPoint.class, "GEO_POINT", new GeoPoint(-180, 90), new GeoPoint(9.5, 47.25)),
                of(Map.class, "OBJECT", Map.of(), Map.of("a", 1L, "b", List.of("x"), "c", Map.of("d", true))),
                of(List.class, "ARRAY(INTEGER)", List.of(), List.of(1, 2, 3)),
                of(int[].class, "ARRAY(INTEGER)", new int[] {}, new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE}),
                of(String[].class, "ARRAY(TEXT)", (Object) new String[] {"a", null, ""}),
                of(int[][].class, "ARRAY(ARRAY(INTEGER))", (Object) new int[][] {{1}, {2, 3}}),
                of(float[].class, "FLOAT_VECTOR(2)", new float[] {0.1f, -2}));
    }

    private static WrittenValues of(Class<?> javaClass, String crateType, Object... values) {
        return new WrittenValues(javaClass, crateType, List.of(values));
    }
}
