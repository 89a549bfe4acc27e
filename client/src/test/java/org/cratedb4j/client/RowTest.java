package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.GeoPoint;
import org.cratedb4j.client.types.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row's values are as Java values, and what they refuse to be. */
class RowTest {

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();
    private final CrateClient client = nodes.client(node);

    private Row row(String type, String value) {
        node.on(Reaction.ok("{\"cols\":[\"before\",\"v\",\"after\"],\"col_types\":[9," + type + ",4],\"rows\":[[1,"
                + value + ",\"x\"]],\"rowcount\":1}"));
        Row row = client.sql("SELECT").one();
        assertThat(row.getInt("before")).isEqualTo(1);
        assertThat(row.getString("after")).isEqualTo("x");
        return row;
    }

    @Test
    void everyTypeHasItsNaturalJavaValue() {
        assertThat(row("2", "-128").getObject("v")).isEqualTo((byte) -128);
        assertThat(row("3", "true").getObject("v")).isEqualTo(true);
        assertThat(row("4", "\"t\"").getObject("v")).isEqualTo("t");
        assertThat(row("5", "\"::1\"").getObject("v")).isEqualTo("::1");
        assertThat(row("6", "0.1").getObject("v")).isEqualTo(0.1);
        assertThat(row("6", "\"NaN\"").getObject("v")).isEqualTo(Double.NaN);
        assertThat(row("7", "0.1").getObject("v")).isEqualTo(0.1f);
        assertThat(row("7", "\"-Infinity\"").getObject("v")).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(row("8", "7").getObject("v")).isEqualTo((short) 7);
        assertThat(row("9", "7").getObject("v")).isEqualTo(7);
        assertThat(row("10", "9223372036854775807").getObject("v")).isEqualTo(Long.MAX_VALUE);
        assertThat(row("11", "-1").getObject("v")).isEqualTo(Instant.ofEpochMilli(-1));
        assertThat(row("12", "{\"a\":1.10}").getObject("v")).isEqualTo(Map.of("a", new BigDecimal("1.10")));
        assertThat(row("13", "[9.5,47]").getObject("v")).isEqualTo(new GeoPoint(9.5, 47));
        assertThat(row("14", "{\"type\":\"Point\"}").getObject("v")).isEqualTo(Map.of("type", "Point"));
        assertThat(row("15", "-1").getObject("v")).isEqualTo(LocalDateTime.parse("1969-12-31T23:59:59.999"));
        assertThat(row("17", "\"1 mon 00:00:01\"").getObject("v"))
                .isEqualTo(new Interval(Period.ofMonths(1), Duration.ofSeconds(1)));
        assertThat(row("18", "[1,\"a\"]").getObject("v")).isEqualTo(List.of(1L, "a"));
        assertThat(row("20", "[3723000000,7200]").getObject("v")).isEqualTo(OffsetTime.parse("01:02:03+02:00"));
        assertThat(row("22", "1.234567890123456789012345").getObject("v"))
                .isEqualTo(new BigDecimal("1.234567890123456789012345"));
        assertThat(row("24", "-86400000").getObject("v")).isEqualTo(LocalDate.parse("1969-12-31"));
        assertThat(row("25", "\"B'101'\"").getObject("v")).isEqualTo(new BitString("101"));
        assertThat(row("28", "[1.5,\"NaN\"]").getObject("v")).isEqualTo(new float[] {1.5f, Float.NaN});
        assertThat(row("29", "\"00000000-0000-0000-0000-000000000000\"").getObject("v"))
                .isEqualTo(new UUID(0, 0));
        assertThat(row("[100,[100,22]]", "[[1.10],null]").getObject("v")).hasToString("[[1.10], null]");
    }

    @Test
    void noDigitIsLostInArraysAndObjects() {
        String digits = "12345678901234567890.123456789012345678901";

        assertThat(row("[100,22]", "[" + digits + "]").getList("v", BigDecimal.class))
                .containsExactly(new BigDecimal(digits));
        assertThat(row("12", "{\"a\":[" + digits + ",99999999999999999999]}").getMap("v"))
                .isEqualTo(Map.of("a", List.of(new BigDecimal(digits), new BigInteger("99999999999999999999"))));
    }

    @Test
    void valuesCanBeHadAsOtherClassesThatHoldThem() throws Exception {
        assertThat(row("10", "7").getInt("v")).isEqualTo(7);
        assertThat(row("22", "7.00").getInt("v")).isEqualTo(7);
        assertThat(row("9", "7").getDouble("v")).isEqualTo(7.0);
        assertThat(row("7", "0.1").getBigDecimal("v")).isEqualTo(new BigDecimal("0.1"));
        assertThat(row("22", "0.1").getDouble("v")).isEqualTo(0.1);
        assertThat(row("22", "0.1").getObject("v", Float.class)).isEqualTo(0.1f);
        assertThat(row("11", "1000").getLong("v")).isEqualTo(1000);
        assertThat(row("11", "0").getObject("v", OffsetDateTime.class)).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(row("15", "86400000").getLocalDate("v")).isEqualTo(LocalDate.parse("1970-01-02"));
        assertThat(row("5", "\"10.0.0.1\"").getObject("v", InetAddress.class))
                .isEqualTo(InetAddress.getByAddress(new byte[] {10, 0, 0, 1}));
        assertThat(row("4", "\"SECONDS\"").getObject("v", TimeUnit.class)).isEqualTo(TimeUnit.SECONDS);
        assertThat(row("25", "\"B'01'\"").getObject("v", BitSet.class)).isEqualTo(BitSet.valueOf(new long[] {2}));
        assertThat(row("17", "\"00:00:01.5\"").getObject("v", Duration.class)).isEqualTo(Duration.ofMillis(1500));
        assertThat(row("17", "\"1 year 00:00:00\"").getObject("v", Period.class))
                .isEqualTo(Period.ofYears(1));
        assertThat(row("[100,9]", "[1,2]").getObject("v", int[].class)).containsExactly(1, 2);
        assertThat(row("[100,[100,9]]", "[[1],[]]").getObject("v", long[][].class))
                .isEqualTo(new long[][] {{1}, {}});
        assertThat(row("28", "[0.5]").getList("v", Double.class)).containsExactly(0.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            10 | 2147483648                    | java.lang.Integer
            9  | 32768                         | java.lang.Short
            9  | 128                           | java.lang.Byte
            6  | 0.5                           | java.lang.Long
            6  | 1e300                         | java.lang.Long
            6  | 9223372036854775808           | java.lang.Long
            6  | "NaN"                         | java.lang.Integer
            6  | "Infinity"                    | java.math.BigDecimal
            10 | 9007199254740993              | java.lang.Double
            10 | 9223372036854775807           | java.lang.Double
            22 | 0.12345678901234567890        | java.lang.Double
            6  | 0.123456789                   | java.lang.Float
            6  | 1e300                         | java.lang.Float
            22 | 1e-1                          | java.math.BigInteger
            22 | 1e2000000                     | java.math.BigInteger
            4  | "7"                           | java.lang.Integer
            4  | "true"                        | java.lang.Boolean
            9  | 1                             | java.lang.Boolean
            3  | true                          | java.lang.Integer
            4  | "no uuid"                     | java.util.UUID
            4  | "example.org"                 | java.net.InetAddress
            11 | 1                             | java.time.LocalDate
            11 | 0                             | java.time.LocalDateTime
            15 | 0                             | java.time.Instant
            17 | "1 mon 00:00:01"              | java.time.Duration
            4  | "HOURLY"                      | java.util.concurrent.TimeUnit
            9  | 1                             | java.util.List
            """)
    void whatWouldLoseSomethingIsRefusedWithColumnAndType(String type, String value, Class<?> target) {
        Row row = row(type, value);

        assertThatThrownBy(() -> row.getObject("v", target))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("Column v (")
                .hasMessageContaining(target.getTypeName());
    }

    @Test
    void primitiveGettersRefuseWhatTheyCannotHold() {
        assertThatThrownBy(() -> row("10", "2147483648").getInt("v")).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> row("6", "0.5").getLong("v")).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> row("10", "9007199254740993").getDouble("v")).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> row("4", "\"1\"").getDouble("v")).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> row("9", "1").getBoolean("v")).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> row("3", "true").getInt("v")).isInstanceOf(ConversionException.class);
    }

    @Test
    void nullIsNullAndNoPrimitive() {
        Row row = row("9", "null");

        assertThat(row.isNull("v")).isTrue();
        assertThat(row.getObject("v")).isNull();
        assertThat(row.getString("v")).isNull();
        assertThat(row.getObject("v", Integer.class)).isNull();
        assertThat(row.getList("v", String.class)).isNull();
        assertThat(row.getMap("v")).isNull();
        assertThatThrownBy(() -> row.getInt("v"))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("it is NULL");
        assertThatThrownBy(() -> row.getObject("v", int.class)).isInstanceOf(ConversionException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            4         | "t"                      | t
            3         | true                     | true
            22        | 1.10                     | 1.10
            6         | "NaN"                    | NaN
            11        | 0                        | 1970-01-01T00:00:00Z
            24        | 0                        | 1970-01-01
            17        | "1 day 00:00:00"         | 1 day 00:00:00
            25        | "B'01'"                  | B'01'
            12        | {"a":[1.10,null,"\\""]}  | {"a":[1.10,null,"\\""]}
            [100,4]   | ["a",null]               | ["a",null]
            [100,22]  | [1.10]                   | [1.10]
            28        | [1.5,"NaN"]              | [1.5,"NaN"]
            13        | [1,2]                    | POINT (1.0 2.0)
            """)
    void everyValueHasAText(String type, String value, String text) {
        assertThat(row(type, value).getString("v")).isEqualTo(text);
    }

    @Test
    void anUnknownColumnIsRefusedWithTheColumnsThereAre() {
        Row row = row("9", "1");

        assertThatThrownBy(() -> row.getInt("V"))
                .isInstanceOf(ColumnAccessException.class)
                .hasMessage("There is no column V among [before, v, after]");
        assertThatThrownBy(() -> row.getInt(3)).isInstanceOf(ColumnAccessException.class);
        assertThatThrownBy(() -> row.getString(-1)).isInstanceOf(ColumnAccessException.class);
    }

    @Test
    void aNameThatIsThereTwiceIsRefusedButBothIndexesWork() {
        node.on(Reaction.ok("{\"cols\":[\"a\",\"a\"],\"col_types\":[9,9],\"rows\":[[1,2]]}"));
        Row row = client.sql("SELECT").one();

        assertThat(row.getInt(0)).isEqualTo(1);
        assertThat(row.getInt(1)).isEqualTo(2);
        assertThatThrownBy(() -> row.getInt("a"))
                .isInstanceOf(ColumnAccessException.class)
                .hasMessageContaining("more than one column a");
        assertThatThrownBy(row::toMap).isInstanceOf(ColumnAccessException.class);
    }

    @Test
    void aRowIsAMapInTheOrderOfItsColumns() {
        assertThat(row("9", "2").toMap()).containsExactlyInAnyOrderEntriesOf(Map.of("before", 1, "v", 2, "after", "x"));
        assertThat(row("9", "2").toMap().keySet()).isNotEqualTo(Set.of()).containsExactly("before", "v", "after");
    }
}
