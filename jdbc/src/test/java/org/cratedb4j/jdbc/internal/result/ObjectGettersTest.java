package org.cratedb4j.jdbc.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.GeoPoint;
import org.cratedb4j.jdbc.testing.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code getObject} of every type, without a class, with one and with a map of classes. */
class ObjectGettersTest {

    @RegisterExtension
    final Results results = new Results();

    /** What an OBJECT is read as. */
    record Person(String name, int age, List<String> tags) {}

    /** What a text is read as. */
    enum Colour {
        RED,
        GREEN
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true | java.lang.Boolean
            1::"char" | java.lang.Integer
            1::smallint | java.lang.Integer
            1::integer | java.lang.Integer
            1::bigint | java.lang.Long
            1::real | java.lang.Float
            1::double precision | java.lang.Double
            1::numeric(5, 2) | java.math.BigDecimal
            'a' | java.lang.String
            'a'::character(3) | java.lang.String
            '::1'::ip | java.lang.String
            '2020-01-01'::date | java.sql.Date
            '2020-01-01'::timestamp with time zone | java.sql.Timestamp
            '2020-01-01'::timestamp without time zone | java.sql.Timestamp
            '12:00:00'::time with time zone | java.time.OffsetTime
            '1 day'::interval | org.cratedb4j.client.types.Interval
            B'101' | org.cratedb4j.client.types.BitString
            'POINT (1 2)'::geo_point | org.cratedb4j.client.types.GeoPoint
            {a = 1} | java.util.Map
            'POINT (1 2)'::geo_shape | java.util.Map
            [1] | java.sql.Array
            [1.0, 2.0]::float_vector(2) | java.sql.Array
            """)
    void theNaturalObjectIsOfTheClassThatTheMetadataNames(String sql, String name)
            throws SQLException, ClassNotFoundException {
        try (ResultSet row = results.row("SELECT " + sql + " AS x")) {
            assertThat(row.getMetaData().getColumnClassName(1)).isEqualTo(name);
            assertThat(row.getObject(1)).isInstanceOf(Class.forName(name));
            assertThat(row.getObject("x", Object.class)).isInstanceOf(Class.forName(name));
        }
    }

    @Test
    void numbersAreHadAsEveryClassOfNumbers() throws SQLException {
        try (ResultSet row = results.row("SELECT 42 AS n")) {
            assertThat(row.getObject(1, Byte.class)).isEqualTo((byte) 42);
            assertThat(row.getObject(1, Short.class)).isEqualTo((short) 42);
            assertThat(row.getObject(1, Integer.class)).isEqualTo(42);
            assertThat(row.getObject(1, int.class)).isEqualTo(42);
            assertThat(row.getObject(1, Long.class)).isEqualTo(42L);
            assertThat(row.getObject(1, Float.class)).isEqualTo(42f);
            assertThat(row.getObject(1, Double.class)).isEqualTo(42d);
            assertThat(row.getObject(1, BigDecimal.class)).isEqualTo(new BigDecimal(42));
            assertThat(row.getObject(1, BigInteger.class)).isEqualTo(BigInteger.valueOf(42));
            assertThat(row.getObject("n", String.class)).isEqualTo("42");
        }
    }

    @Test
    void textIsHadAsWhatItMeans() throws SQLException, UnknownHostException {
        UUID uuid = UUID.fromString("c0ffee00-0000-4000-8000-000000000001");
        try (ResultSet row = results.row("SELECT ? AS id, '127.0.0.1'::ip AS ip, 'RED' AS colour", uuid)) {
            assertThat(row.getObject("id", UUID.class)).isEqualTo(uuid);
            assertThat(row.getObject("ip", InetAddress.class))
                    .isEqualTo(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            assertThat(row.getObject("colour", Colour.class)).isEqualTo(Colour.RED);
        }
    }

    @Test
    void objectsAreHadAsMapsRecordsAndJson() throws SQLException {
        try (ResultSet row = results.row("SELECT {name = 'Ann', age = 7, tags = ['a', 'b']} AS o")) {
            Map<?, ?> map = row.getObject(1, Map.class);
            assertThat(map.get("name")).isEqualTo("Ann");
            assertThat(map.get("age")).isEqualTo(7L);
            assertThat(row.getObject("o", Person.class)).isEqualTo(new Person("Ann", 7, List.of("a", "b")));
            assertThat(row.getString(1)).contains("\"name\":\"Ann\"");
            assertThat(row.getObject(1, Map.of("object", Person.class))).isInstanceOf(Person.class);
            assertThat(row.getObject("o", Map.of())).isInstanceOf(Map.class);
        }
    }

    @Test
    void nestedNullsAndEmptyListsStay() throws SQLException {
        try (ResultSet row = results.row("SELECT {a = null, b = [], c = {d = [null]}} AS o")) {
            Map<?, ?> map = row.getObject(1, Map.class);
            assertThat(map.get("a")).isNull();
            assertThat(map.get("b")).isEqualTo(List.of());
            assertThat(map.get("c")).hasToString("{d=[null]}");
        }
    }

    @Test
    void arraysAreHadAsListsAndJavaArrays() throws SQLException {
        try (ResultSet row = results.row("SELECT [1, 2, 3] AS a, [[1], [2, 3]] AS nested")) {
            assertThat((Object) row.getObject("a", List.class)).isEqualTo(List.of(1, 2, 3));
            assertThat(row.getObject("a", int[].class)).containsExactly(1, 2, 3);
            assertThat(row.getObject("a", Long[].class)).containsExactly(1L, 2L, 3L);
            assertThat(row.getObject("a", Array.class).getArray()).isEqualTo(new Integer[] {1, 2, 3});
            assertThat(row.getObject("nested", int[][].class)).isDeepEqualTo(new int[][] {{1}, {2, 3}});
        }
    }

    @Test
    void theTypesOfCrateDbsOwnAreHadAsTheirClasses() throws SQLException {
        try (ResultSet row =
                results.row("SELECT 'POINT (9.5 47.25)'::geo_point AS p, B'101' AS b, '02:00:00'::interval AS i, "
                        + "[1.5, 2.5]::float_vector(2) AS v")) {
            assertThat(row.getObject("p", GeoPoint.class)).isEqualTo(new GeoPoint(9.5, 47.25));
            assertThat(row.getArray("p").getArray()).isEqualTo(new Double[] {9.5, 47.25});
            assertThat(row.getObject("b", BitString.class)).isEqualTo(new BitString("101"));
            assertThat(row.getObject("b", BitSet.class)).isEqualTo(BitSet.valueOf(new long[] {5}));
            assertThat(row.getObject("i", Duration.class)).isEqualTo(Duration.ofHours(2));
            assertThat(row.getObject("v", float[].class)).containsExactly(1.5f, 2.5f);
            assertThat(row.getArray("v").getArray()).isEqualTo(new Float[] {1.5f, 2.5f});
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {UUID.class, Thread.class, InetAddress.class, Colour.class, GeoPoint.class, Map.class})
    void whatHasNoCounterpartIsRefused(Class<?> type) throws SQLException {
        try (ResultSet row = results.row("SELECT 'no such thing' AS t")) {
            assertThatExceptionOfType(SQLDataException.class)
                    .isThrownBy(() -> row.getObject(1, type))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("22018"))
                    .withMessageContaining("Column t");
        }
    }

    @Test
    void aClassMustBeGiven() throws SQLException {
        try (ResultSet row = results.row("SELECT 1")) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> row.getObject(1, (Class<?>) null));
        }
    }
}
