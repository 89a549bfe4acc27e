package org.cratedb4j.jdbc.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cratedb4j.jdbc.testing.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The getters of primitives, numbers, text and bytes, by the conversion table of the JDBC specification. */
class GettersTest {

    @RegisterExtension
    final Results results = new Results();

    private static void assertState(String state, ThrowingCallable call) {
        assertThatExceptionOfType(SQLDataException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo(state))
                .withMessageContaining("Column ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7::\"char\"",
                "7::smallint",
                "7::integer",
                "7::bigint",
                "7::real",
                "7::double precision",
                "7::numeric(10, 2)",
                "'7'",
                "' 7 '",
                "7.9::double precision",
                "7.9::real",
                "7.9::numeric(10, 2)",
                "'7.9'"
            })
    void numbersAndTheirTextAreHadAsEveryKindOfNumberWithTheFractionCutOff(String sql) throws SQLException {
        try (ResultSet row = results.row("SELECT " + sql + " AS n")) {
            assertThat(row.getByte(1)).isEqualTo((byte) 7);
            assertThat(row.getShort(1)).isEqualTo((short) 7);
            assertThat(row.getInt(1)).isEqualTo(7);
            assertThat(row.getLong(1)).isEqualTo(7);
            assertThat((int) row.getFloat(1)).isEqualTo(7);
            assertThat((int) row.getDouble("N")).isEqualTo(7);
            assertThat(row.getBigDecimal("n").intValue()).isEqualTo(7);
            assertThat(row.getObject(1, Long.class)).isEqualTo(7L);
            assertThat(row.getString(1).strip()).startsWith("7");
            assertThat(row.wasNull()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            128 | byte
            -129 | byte
            '128' | byte
            32768 | short
            -32769 | short
            2147483648 | int
            -2147483649 | int
            2147483648.5::double precision | int
            '2147483648' | int
            9223372036854775808::numeric(38, 0) | long
            1e19::double precision | long
            'NaN'::double precision | long
            'Infinity'::double precision | long
            '9223372036854775808' | long
            1e39::double precision | float
            '1e400' | double
            'Infinity'::double precision | decimal
            """)
    void whatDoesNotFitIsRefusedInsteadOfCutOff(String sql, String target) throws SQLException {
        try (ResultSet row = results.row("SELECT " + sql + " AS n")) {
            assertState("22003", () -> {
                switch (target) {
                    case "byte" -> row.getByte(1);
                    case "short" -> row.getShort(1);
                    case "int" -> row.getInt(1);
                    case "long" -> row.getLong(1);
                    case "float" -> row.getFloat(1);
                    case "double" -> row.getDouble(1);
                    default -> row.getBigDecimal(1);
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'abc'", "''", "'0x10'", "{a = 1}", "[1]", "'POINT (1 2)'::geo_point"})
    void whatIsNoNumberIsNotTakenForOne(String sql) throws SQLException {
        try (ResultSet row = results.row("SELECT " + sql + " AS x")) {
            assertState("22018", () -> row.getInt(1));
            assertState("22018", () -> row.getLong(1));
            assertState("22018", () -> row.getDouble(1));
            assertState("22018", () -> row.getBigDecimal(1));
            assertState("22018", () -> row.getBoolean(1));
        }
    }

    @Test
    void nullIsNullOrZeroOrFalseAndWasNullSaysSo() throws SQLException {
        try (ResultSet row = results.row("SELECT NULL::integer AS n, 1 AS one")) {
            assertThat(row.getInt(1)).isZero();
            assertThat(row.wasNull()).isTrue();
            assertThat(row.getInt(2)).isEqualTo(1);
            assertThat(row.wasNull()).isFalse();
            assertThat(row.getByte(1)).isZero();
            assertThat(row.getShort(1)).isZero();
            assertThat(row.getLong(1)).isZero();
            assertThat(row.getFloat(1)).isZero();
            assertThat(row.getDouble(1)).isZero();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getString(1)).isNull();
            assertThat(row.getBigDecimal(1)).isNull();
            assertThat(row.getBytes(1)).isNull();
            assertThat(row.getObject(1)).isNull();
            assertThat(row.getObject(1, Integer.class)).isNull();
            assertThat(row.getDate(1)).isNull();
            assertThat(row.getTime(1)).isNull();
            assertThat(row.getTimestamp(1)).isNull();
            assertThat(row.getArray(1)).isNull();
            assertThat(row.getURL(1)).isNull();
            assertThat(row.getCharacterStream(1)).isNull();
            assertThat(row.getBinaryStream(1)).isNull();
            assertThat(row.getAsciiStream(1)).isNull();
            assertThat(row.getClob(1)).isNull();
            assertThat(row.getBlob(1)).isNull();
            assertThat(row.getSQLXML(1)).isNull();
            assertThat(row.wasNull()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "1.0::double precision", "'true'", "'T'", "'yes'", "'1'", "'on'", "B'1'"})
    void trueIsHadOfItsWordsAndOfOne(String sql) throws SQLException {
        try (ResultSet row = results.row("SELECT " + sql + " AS b")) {
            assertThat(row.getBoolean(1)).isTrue();
            assertThat(row.getObject(1, Boolean.class)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "0::numeric(3, 1)", "'FALSE'", "'f'", "'no'", "'0'", "'off'", "B'0'"})
    void falseIsHadOfItsWordsAndOfZero(String sql) throws SQLException {
        try (ResultSet row = results.row("SELECT " + sql + " AS b")) {
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.wasNull()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "0.5::double precision", "'maybe'"})
    void othersAreNoTruthValues(String sql) throws SQLException {
        try (ResultSet row = results.row("SELECT " + sql + " AS b")) {
            assertState("22018", () -> row.getBoolean(1));
        }
    }

    @Test
    void truthValuesAreHadAsNumbersAndText() throws SQLException {
        try (ResultSet row = results.row("SELECT true AS b")) {
            assertThat(row.getInt(1)).isEqualTo(1);
            assertThat(row.getBigDecimal(1)).isEqualTo(BigDecimal.ONE);
            assertThat(row.getString(1)).isEqualTo("true");
        }
    }

    @Test
    void numericKeepsEveryDigit() throws SQLException {
        String digits = "1.234567890123456789012345";
        try (ResultSet row = results.row("SELECT ?::numeric(38, 24) AS n", digits)) {
            assertThat(row.getBigDecimal(1)).isEqualTo(new BigDecimal(digits));
            assertThat(row.getObject(1)).isEqualTo(new BigDecimal(digits));
            assertThat(row.getString(1)).isEqualTo(digits);
            assertThat(row.getDouble(1)).isEqualTo(Double.parseDouble(digits));
        }
    }

    @Test
    @SuppressWarnings("deprecation") // what is tested is deprecated
    void theOldGetterOfDecimalsRounds() throws SQLException {
        try (ResultSet row = results.row("SELECT 2.345::numeric(10, 3) AS n")) {
            assertThat(row.getBigDecimal(1, 2)).isEqualTo(new BigDecimal("2.35"));
            assertThat(row.getBigDecimal("n", 0)).isEqualTo(new BigDecimal("2"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1::"char" | 1
            (-32768)::smallint | -32768
            9223372036854775807 | 9223372036854775807
            1.5::real | 1.5
            0.1::double precision | 0.1
            'NaN'::double precision | NaN
            B'1010' | 1010
            {a = 1, b = [true, null]} | {"a":1,"b":[true,null]}
            [1, 2, null] | [1,2,null]
            [['a'], ['b', 'c']] | [["a"],["b","c"]]
            '127.0.0.1'::ip | 127.0.0.1
            '2020-02-29'::date | 2020-02-29
            '2020-02-29 12:34:56.789'::timestamp without time zone | 2020-02-29 12:34:56.789
            '2020-02-29T12:34:00+02:00'::timestamp with time zone | 2020-02-29 10:34:00+00:00
            '12:34:56.789+01:00'::time with time zone | 12:34:56.789+01:00
            '1 day 02:00:00'::interval | 1 day 02:00:00
            """)
    void everyTypeHasATextThatCrateDbTakesForTheSameValue(String sql, String text) throws SQLException {
        try (ResultSet row = results.row("SELECT " + sql + " AS x")) {
            assertThat(row.getString(1)).isEqualTo(text);
            assertThat(row.getNString("x")).isEqualTo(text);
            assertThat(row.getObject(1, String.class)).isEqualTo(text);
        }
    }

    @Test
    void textIsHadAsStreams() throws SQLException, IOException {
        String text = "Zoë 🚀";
        try (ResultSet row = results.row("SELECT ? AS t", text)) {
            assertThat(new BufferedReader(row.getCharacterStream(1)).readLine()).isEqualTo(text);
            assertThat(new BufferedReader(row.getNCharacterStream("t")).readLine())
                    .isEqualTo(text);
            assertThat(row.getBinaryStream(1).readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
            assertThat(row.getAsciiStream("t").readAllBytes()).startsWith('Z', 'o', '?');
            assertThat(row.getClob(1).getSubString(1, 3)).isEqualTo("Zoë");
            assertThat(row.getNClob("t").length()).isEqualTo(text.length());
            assertThat(row.getBlob("t").getBytes(1, 2)).containsExactly('Z', 'o');
        }
    }

    @Test
    void textIsHadAsUrlAndXml() throws SQLException {
        try (ResultSet row = results.row("SELECT 'http://crate.io/' AS u, '<a/>' AS x, 'no url' AS n")) {
            assertThat(row.getURL("u")).isEqualTo(URI.create("http://crate.io/").toURL());
            assertThat(row.getSQLXML("x").getString()).isEqualTo("<a/>");
            assertState("22018", () -> row.getURL("n"));
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bytesAreThoseOfTextOrOfItsHexadecimalForm() throws SQLException {
        try (ResultSet row =
                results.row("SELECT 'abc' AS t, ? AS hex, '\\xzz' AS no, B'1010000001' AS bits, 1 AS n", "\\x00ff10")) {
            assertThat(row.getBytes("t")).containsExactly('a', 'b', 'c');
            assertThat(row.getBytes("hex")).containsExactly(0x00, 0xff, 0x10);
            assertThat(row.getBytes("no")).isEqualTo("\\xzz".getBytes(StandardCharsets.UTF_8));
            assertThat(row.getBytes("bits")).containsExactly(0xa0, 0x40);
            assertThat(row.getObject("t", byte[].class)).containsExactly('a', 'b', 'c');
            assertState("22018", () -> row.getBytes("n"));
        }
    }

    @Test
    void typesThatCrateDbDoesNotHaveAreUnsupported() throws SQLException {
        try (ResultSet row = results.row("SELECT 1 AS n")) {
            assertThatExceptionOfType(SQLFeatureNotSupportedException.class).isThrownBy(() -> row.getRef(1));
            assertThatExceptionOfType(SQLFeatureNotSupportedException.class).isThrownBy(() -> row.getRowId("n"));
        }
    }

    @Test
    void errorsNameTheColumnAndItsTypeButNotTheValue() throws SQLException {
        try (ResultSet row = results.row("SELECT 'secret' AS word")) {
            assertThatExceptionOfType(SQLDataException.class)
                    .isThrownBy(() -> row.getInt("word"))
                    .withMessageContainingAll("Column word (text)", "not a number")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
        }
    }
}
