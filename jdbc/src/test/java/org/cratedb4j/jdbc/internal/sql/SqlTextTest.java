package org.cratedb4j.jdbc.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where parameters and escapes are, and where they are not. */
class SqlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "SELECT ? => 1",
                "SELECT ?,? => 2",
                "SELECT '?', \"?\" => 0",
                "SELECT 'it''s ?' => 0",
                "SELECT E'\\'?' => 0",
                "SELECT $$ ? $$, $a$ ? $$ $a$ => 0",
                "SELECT 1 -- ? => 0",
                "SELECT /* ? */ ? => 1",
                "SELECT ?::INTEGER => 1",
                "SELECT a ?? 'b' => 0",
                "SELECT ?||? => 2",
                "SELECT $1, $2, $1 => 2",
                "SELECT a[?] => 1",
                "SELECT {fn CONCAT(?, '?')} => 1"
            })
    void parametersAreCounted(String sql, int count) throws SQLException {
        assertThat(SqlText.parse(sql, true).parameterCount()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT {d '2024-01-01'}|SELECT CAST('2024-01-01' AS DATE)",
                "SELECT {t '10:00:00'}|SELECT CAST('10:00:00' AS TIME WITH TIME ZONE)",
                "SELECT { ts '2024-01-01 10:00:00' }|SELECT CAST('2024-01-01 10:00:00' AS TIMESTAMP WITHOUT TIME ZONE)",
                "SELECT {fn ucase({fn concat('a', 'b,)')})}|SELECT upper(concat('a', 'b,)'))",
                "SELECT {fn NOW()}|SELECT NOW()",
                "SELECT {fn CURDATE()}|SELECT CURRENT_DATE",
                "SELECT {fn CONVERT(a, SQL_VARCHAR)}|SELECT CAST(a AS TEXT)",
                "SELECT {fn LOCATE(?, ?)}|SELECT position(? IN ?)",
                "SELECT * FROM {oj a LEFT OUTER JOIN b ON a.x = b.x}|SELECT * FROM a LEFT OUTER JOIN b ON a.x = b.x",
                "SELECT a LIKE 'x!%' {escape '!'}|SELECT a LIKE 'x!%' ESCAPE '!'",
                "SELECT 1 {limit 10 offset 5}|SELECT 1 LIMIT 10 offset 5",
                "SELECT {d = 1, t = 'x'}|SELECT {d = 1, t = 'x'}",
                "SELECT {fn = 1}, {limit = 2}, {}|SELECT {fn = 1}, {limit = 2}, {}",
                "SELECT '{d ''2024''}' -- {d '2024'}|SELECT '{d ''2024''}' -- {d '2024'}",
                "SELECT a ?? 'b'|SELECT a ? 'b'",
                "SELECT 1 ; ;|SELECT 1"
            })
    void escapesAreTranslatedAndObjectsAreNot(String sql, String expected) throws SQLException {
        assertThat(SqlText.parse(sql, true).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{call f(?)}", "{?= call f()}", "{ ? = call f(1) }"})
    void storedProceduresAreRefused(String sql) {
        assertThatThrownBy(() -> SqlText.parse(sql, true)).isInstanceOf(SQLFeatureNotSupportedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1; SELECT 2", "SELECT 1;;x", "SELECT {d '2024'", "SELECT {fn now("})
    void whatIsNoStatementIsRefused(String sql) {
        assertThatThrownBy(() -> SqlText.parse(sql, true)).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1|QUERY",
                "( ( SELECT 1 ) )|QUERY",
                "/* x */ -- y|OTHER",
                "VALUES (1)|QUERY",
                "SHOW TABLES|QUERY",
                "EXPLAIN SELECT 1|QUERY",
                "WITH a AS (SELECT 1) SELECT * FROM a|QUERY",
                "INSERT INTO t VALUES (1)|WRITE",
                "insert into t (returning) values (1)|WRITE",
                "INSERT INTO t VALUES (1) RETURNING *|QUERY",
                "UPDATE t SET a = 1|WRITE",
                "DELETE FROM t|COUNTING",
                "CREATE TABLE t (a TEXT)|DEFINITION",
                "SET x = 1|DEFINITION",
                "COPY t FROM 'x'|OTHER",
                "SELEKT 1|OTHER"
            })
    void theKindGoesByTheKeywords(String sql, SqlKind kind) {
        assertThat(SqlKind.of(sql)).isEqualTo(kind);
    }

    @Property
    void anyTextIsReadOrRefused(
            @ForAll
                    @Chars({'?', '{', '}', '\'', '"', '$', '-', '/', '*', '(', ')', ';', ' ', '\n', ','})
                    @CharRange(from = 'a', to = 'g')
                    String sql) {
        assertThatCode(() -> read(sql)).doesNotThrowAnyException();
    }

    private static void read(String sql) {
        try {
            assertThat(SqlText.parse(sql, true).parameterCount()).isNotNegative();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isNotEmpty();
        }
    }
}
