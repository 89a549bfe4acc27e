package org.cratedb4j.jdbc.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.cratedb4j.jdbc.testing.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ResultSetMetaData}. */
class CrateResultSetMetaDataTest {

    @RegisterExtension
    final Results results = new Results();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true | 16 | boolean | 1 | 0 | 5 | false
            1::"char" | -6 | byte | 3 | 0 | 4 | true
            1::smallint | 5 | smallint | 5 | 0 | 6 | true
            1 | 4 | integer | 10 | 0 | 11 | true
            1::bigint | -5 | bigint | 19 | 0 | 20 | true
            1::real | 7 | real | 8 | 0 | 15 | true
            1::double precision | 8 | double precision | 17 | 0 | 25 | true
            1::numeric(5, 2) | 2 | numeric | 0 | 0 | 131089 | true
            'a' | 12 | text | 2147483647 | 0 | 2147483647 | false
            '::1'::ip | 12 | ip | 45 | 0 | 45 | false
            0::timestamp with time zone | 93 | timestamp with time zone | 29 | 3 | 29 | false
            0::timestamp without time zone | 93 | timestamp without time zone | 23 | 3 | 23 | false
            '2020-01-01'::date | 91 | date | 10 | 0 | 10 | false
            '12:00'::time with time zone | 2013 | time with time zone | 24 | 6 | 24 | false
            B'1' | -7 | bit | 2147483647 | 0 | 2147483647 | false
            {} | 2000 | object | 0 | 0 | 2147483647 | false
            [1] | 2003 | integer_array | 0 | 0 | 2147483647 | false
            """)
    void typesAreThoseOfTheTable(
            String sql, int type, String name, int precision, int scale, int displaySize, boolean signed)
            throws SQLException {
        try (ResultSet row = results.row("SELECT " + sql + " AS x")) {
            ResultSetMetaData columns = row.getMetaData();
            assertThat(columns.getColumnType(1)).isEqualTo(type);
            assertThat(columns.getColumnTypeName(1)).isEqualTo(name);
            assertThat(columns.getPrecision(1)).isEqualTo(precision);
            assertThat(columns.getScale(1)).isEqualTo(scale);
            assertThat(columns.getColumnDisplaySize(1)).isEqualTo(displaySize);
            assertThat(columns.isSigned(1)).isEqualTo(signed);
        }
    }

    @Test
    void namesAreThoseOfTheServer() throws SQLException {
        try (ResultSet row = results.row("SELECT 1 AS \"My Id\", count(*) FROM sys.cluster")) {
            ResultSetMetaData columns = row.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(2);
            assertThat(columns.getColumnName(1)).isEqualTo("My Id");
            assertThat(columns.getColumnLabel(1)).isEqualTo("My Id");
            assertThat(columns.getColumnLabel(2)).startsWith("count");
        }
    }

    @Test
    void whatTheServerDoesNotTellIsNotMadeUp() throws SQLException {
        try (ResultSet row = results.row("SELECT name FROM sys.cluster")) {
            ResultSetMetaData columns = row.getMetaData();
            assertThat(columns.getTableName(1)).isEmpty();
            assertThat(columns.getSchemaName(1)).isEmpty();
            assertThat(columns.getCatalogName(1)).isEmpty();
            assertThat(columns.isNullable(1)).isEqualTo(ResultSetMetaData.columnNullableUnknown);
            assertThat(columns.isAutoIncrement(1)).isFalse();
            assertThat(columns.isCurrency(1)).isFalse();
            assertThat(columns.isReadOnly(1)).isTrue();
            assertThat(columns.isWritable(1)).isFalse();
            assertThat(columns.isDefinitelyWritable(1)).isFalse();
            assertThat(columns.isCaseSensitive(1)).isTrue();
            assertThat(columns.isSearchable(1)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2})
    void aColumnOutOfRangeIsRefused(int index) throws SQLException {
        try (ResultSet row = results.row("SELECT 1")) {
            ResultSetMetaData columns = row.getMetaData();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> columns.getColumnName(index));
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> columns.getColumnType(index));
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> columns.isNullable(index));
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> columns.getTableName(index));
        }
    }

    @Test
    void itIsKnownBeforeTheFirstRowAndAfterTheResultSetIsClosed() throws SQLException {
        ResultSet rows = results.query("SELECT 1 AS one");
        ResultSetMetaData columns = rows.getMetaData();
        rows.close();
        assertThat(columns.getColumnName(1)).isEqualTo("one");
        assertThat(columns.unwrap(ResultSetMetaData.class)).isSameAs(columns);
        assertThat(columns.isWrapperFor(String.class)).isFalse();
    }
}
