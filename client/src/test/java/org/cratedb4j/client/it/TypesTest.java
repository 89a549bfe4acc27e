package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cratedb4j.client.Row;
import org.cratedb4j.client.Rows;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.GeoPoint;
import org.cratedb4j.client.types.Interval;
import org.cratedb4j.client.types.TypeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypesTest {

    @RegisterExtension
    final Server server = new Server();

    static Stream<Arguments> stored() {
        return Stream.of(
                stored("BOOLEAN", TypeKind.BOOLEAN, true, false),
                stored("\"char\"", TypeKind.CHAR, Byte.MIN_VALUE, Byte.MAX_VALUE),
                stored("SMALLINT", TypeKind.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE),
                stored("INTEGER", TypeKind.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE),
                stored("BIGINT", TypeKind.BIGINT, Long.MIN_VALUE + 1, Long.MAX_VALUE - 1, 9_007_199_254_740_993L),
                stored("REAL", TypeKind.REAL, 0.1f, -1.5e30f),
                stored("DOUBLE PRECISION", TypeKind.DOUBLE, 0.1, -1.5e300),
                stored(
                        "NUMERIC(38, 10)",
                        TypeKind.NUMERIC,
                        new BigDecimal("1234567890123456789.0123456789"),
                        new BigDecimal("-0.5000000000")),
                stored("TEXT", TypeKind.TEXT, "", "text \" ' \\ \u20ac \uD83D\uDE00"),
                stored("VARCHAR(10)", TypeKind.TEXT, "short"),
                stored("CHAR(4)", TypeKind.CHARACTER, "four"),
                stored(
                        "TIMESTAMP WITH TIME ZONE",
                        TypeKind.TIMESTAMP_WITH_TIME_ZONE,
                        Instant.ofEpochMilli(-1),
                        Instant.EPOCH),
                stored(
                        "TIMESTAMP WITHOUT TIME ZONE",
                        TypeKind.TIMESTAMP_WITHOUT_TIME_ZONE,
                        LocalDateTime.parse("2024-03-31T02:30:00.001")),
                stored("IP", TypeKind.IP, "192.168.0.1", "2001:db8::ff00:42:8329"),
                stored("BIT(8)", TypeKind.BIT, new BitString("10101010"), new BitString("00000001")),
                stored("UUID", TypeKind.UUID, UUID.fromString("2e7b5c1a-6d0f-4c4e-9f5a-0a1b2c3d4e5f")),
                stored("FLOAT_VECTOR(3)", TypeKind.FLOAT_VECTOR, new float[] {1, 2.5f, -3}),
                stored("GEO_POINT", TypeKind.GEO_POINT, new GeoPoint(9.5, 47.25)),
                stored(
                        "OBJECT(DYNAMIC) AS (a INTEGER, b OBJECT(DYNAMIC) AS (c TEXT))",
                        TypeKind.OBJECT,
                        Map.of("a", 1L, "b", Map.of("c", "x"))),
                stored("ARRAY(INTEGER)", TypeKind.ARRAY, List.of(1, 2), List.of(), Arrays.asList(1, null)),
                stored("ARRAY(TEXT)", TypeKind.ARRAY, List.of("a", "")),
                stored("ARRAY(TIMESTAMP WITH TIME ZONE)", TypeKind.ARRAY, List.of(Instant.EPOCH)),
                stored("ARRAY(OBJECT)", TypeKind.ARRAY, List.of(Map.of("k", 1L), Map.of("k", 2L))));
    }

    private static Arguments stored(String type, TypeKind kind, Object... values) {
        return Arguments.of(type, kind, Arrays.asList(values));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void whatIsStoredComesBack(String type, TypeKind kind, List<@Nullable Object> values) {
        String table = server.table("id INTEGER PRIMARY KEY, v " + type);
        for (int i = 0; i < values.size(); i++) {
            server.client()
                    .sql("INSERT INTO " + table + " (id, v) VALUES (?, ?)", i, values.get(i))
                    .execute();
        }
        server.client()
                .sql("INSERT INTO " + table + " (id, v) VALUES (?, ?)", values.size(), null)
                .execute();
        server.refresh(table);

        try (Rows rows = server.client()
                .sql("SELECT id, v FROM " + table + " ORDER BY id")
                .rows()) {
            assertThat(rows.columns().get(1).type().kind()).isEqualTo(kind);
            List<Row> list = rows.stream().toList();
            for (int i = 0; i < values.size(); i++) {
                assertThat(list.get(i).getObject("v")).isEqualTo(values.get(i));
            }
            assertThat(list.get(values.size()).isNull("v")).isTrue();
        }
    }

    @Test
    void whatCannotBeStoredComesBackFromASelect() {
        Row row = server.client()
                .sql(
                        "SELECT ?::date AS d, ?::timetz AS t, ?::interval AS i, ?::numeric AS n, ?::numeric[] AS a",
                        LocalDate.parse("1969-12-31"),
                        OffsetTime.parse("01:02:03.000004+02:00"),
                        new Interval(Period.of(1, 2, 3), Duration.ofMillis(14_706_789)),
                        new BigDecimal("1.234567890123456789012345"),
                        List.of(new BigDecimal("1.10")))
                .one();

        assertThat(row.getLocalDate("d")).isEqualTo(LocalDate.parse("1969-12-31"));
        assertThat(row.getOffsetTime("t")).isEqualTo(OffsetTime.parse("01:02:03.000004+02:00"));
        assertThat(row.getObject("i")).isEqualTo(new Interval(Period.of(1, 2, 3), Duration.ofMillis(14_706_789)));
        assertThat(row.getBigDecimal("n")).isEqualTo(new BigDecimal("1.234567890123456789012345"));
        assertThat(row.getList("a", BigDecimal.class))
                .singleElement()
                .satisfies(element -> assertThat(element).isEqualByComparingTo("1.10"));
    }

    @Test
    void specialNumbersComeBack() {
        Row row = server.client()
                .sql("SELECT ?::double precision AS nan, ?::real AS infinity", Double.NaN, Float.NEGATIVE_INFINITY)
                .one();

        assertThat(row.getDouble("nan")).isNaN();
        assertThat(row.getObject("infinity")).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void addressesAndEnumsGoAsText() throws Exception {
        InetAddress address = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
        Row row = server.client()
                .sql("SELECT ?::ip AS ip, ? AS kind", address, TypeKind.IP)
                .one();

        assertThat(row.getObject("ip", InetAddress.class)).isEqualTo(address);
        assertThat(row.getObject("kind", TypeKind.class)).isEqualTo(TypeKind.IP);
    }
}
