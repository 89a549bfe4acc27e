package org.cratedb4j.jdbc.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;
import org.cratedb4j.jdbc.testing.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code java.sql.Array}. */
class ArrayTest {

    @RegisterExtension
    final Results results = new Results();

    private Array array(String sql) throws SQLException {
        try (ResultSet row = results.row("SELECT " + sql + " AS a")) {
            return row.getArray(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [true] | boolean | 16 | [Ljava.lang.Boolean;
            [1]::array("char") | byte | -6 | [Ljava.lang.Byte;
            [1]::array(smallint) | smallint | 5 | [Ljava.lang.Short;
            [1] | integer | 4 | [Ljava.lang.Integer;
            [1]::array(bigint) | bigint | -5 | [Ljava.lang.Long;
            [1.5]::array(real) | real | 7 | [Ljava.lang.Float;
            [1.5] | double precision | 8 | [Ljava.lang.Double;
            ['a'] | text | 12 | [Ljava.lang.String;
            ['::1']::array(ip) | ip | 12 | [Ljava.lang.String;
            [0]::array(timestamp with time zone) | timestamp with time zone | 93 | [Ljava.sql.Timestamp;
            [{a = 1}] | object | 2000 | [Ljava.util.Map;
            [[1], [2]] | integer_array | 2003 | [[Ljava.lang.Integer;
            [[['a']]] | text_array_array | 2003 | [[[Ljava.lang.String;
            """)
    void elementsAreOfTheClassOfTheirType(String sql, String typeName, int type, String arrayClass)
            throws SQLException {
        Array array = array(sql);
        assertThat(array.getBaseTypeName()).isEqualTo(typeName);
        assertThat(array.getBaseType()).isEqualTo(type);
        assertThat(array.getArray().getClass().getName()).isEqualTo(arrayClass);
    }

    @Test
    void nullsInsideStay() throws SQLException {
        assertThat(array("[1, null, 3]").getArray()).isEqualTo(new Integer[] {1, null, 3});
        assertThat((Object[]) array("[[1], null]").getArray()).containsExactly(new Integer[] {1}, null);
        assertThat(array("[]::array(text)").getArray()).isEqualTo(new String[0]);
    }

    @Test
    void aSliceBeginsAtAnIndexFromOneAndHasUpToACount() throws SQLException {
        Array array = array("[10, 20, 30]");
        assertThat(array.getArray(2, 1)).isEqualTo(new Integer[] {20});
        assertThat(array.getArray(2, 10)).isEqualTo(new Integer[] {20, 30});
        assertThat(array.getArray(1, 0)).isEqualTo(new Integer[0]);
        assertThat(array.getArray(3, Integer.MAX_VALUE)).isEqualTo(new Integer[] {30});
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "4, 1", "1, -1"})
    void aSliceOutsideTheArrayIsRefused(long index, int count) throws SQLException {
        Array array = array("[10, 20, 30]");
        assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> array.getArray(index, count));
        assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> array.getResultSet(index, count));
    }

    @Test
    void theResultSetHasIndexesAndValues() throws SQLException {
        try (ResultSet rows = array("['a', null, 'c']").getResultSet()) {
            assertThat(rows.getMetaData().getColumnType(2)).isEqualTo(Types.VARCHAR);
            for (int i = 1; i <= 3; i++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(i);
                assertThat(rows.getString(2)).isEqualTo(i == 2 ? null : i == 1 ? "a" : "c");
            }
            assertThat(rows.next()).isFalse();
        }
        try (ResultSet rows = array("[10, 20, 30]").getResultSet(2, 1)) {
            rows.next();
            assertThat(rows.getLong("INDEX")).isEqualTo(2);
            assertThat(rows.getInt("VALUE")).isEqualTo(20);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void theResultSetOfANestedArrayHasArrays() throws SQLException {
        try (ResultSet rows = array("[[1, 2], [3]]").getResultSet()) {
            rows.next();
            assertThat(rows.getArray(2).getArray()).isEqualTo(new Integer[] {1, 2});
        }
    }

    @Test
    void aMapOfClassesSaysWhatElementsBecome() throws SQLException {
        Array array = array("[1, 2]");
        assertThat(array.getArray(Map.of("integer", Long.class))).isEqualTo(new Long[] {1L, 2L});
        assertThat(array.getArray(1, 1, Map.of("integer", BigDecimal.class)))
                .isEqualTo(new BigDecimal[] {BigDecimal.ONE});
        assertThat(array.getArray(Map.of("text", Long.class))).isEqualTo(new Integer[] {1, 2});
        assertThat(array.getArray((Map<String, Class<?>>) null)).isEqualTo(new Integer[] {1, 2});
    }

    @Test
    void nothingIsLeftAfterFree() throws SQLException {
        Array array = array("[1]");
        array.free();
        array.free();
        assertThatExceptionOfType(SQLException.class).isThrownBy(array::getArray);
        assertThatExceptionOfType(SQLException.class).isThrownBy(array::getBaseType);
        assertThatExceptionOfType(SQLException.class).isThrownBy(array::getBaseTypeName);
        assertThatExceptionOfType(SQLException.class).isThrownBy(array::getResultSet);
        assertThat(array).hasToString("freed");
    }

    @Test
    void itsTextIsJson() throws SQLException {
        assertThat(array("[[1, null], ['2'::integer]]")).hasToString("[[1,null],[2]]");
    }

    @Test
    void timestampsInsideAreInstants() throws SQLException {
        assertThat(array("[1000, 2000]::array(timestamp with time zone)").getArray())
                .isEqualTo(new Timestamp[] {new Timestamp(1000), new Timestamp(2000)});
    }

    @Test
    void anElementThatIsNotOfItsTypeMakesAnArrayOfObjects() throws SQLException {
        Array array = new CrateArray(CrateType.of(TypeKind.INTEGER), List.of(1, "surprise"));
        assertThat(array.getArray()).isEqualTo(new Object[] {1, "surprise"});
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "'[1]'", "{a = 1}"})
    void whatIsNoArrayIsRefused(String sql) throws SQLException {
        try (ResultSet row = results.row("SELECT " + sql)) {
            assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> row.getArray(1));
        }
    }
}
