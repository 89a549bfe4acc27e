package org.cratedb4j.client.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableNamesTest {

    private static TableName name(String dotted) {
        String[] parts = dotted.split("\\.", -1);
        return parts.length == 1 ? new TableName(null, parts[0]) : new TableName(parts[0], parts[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "INSERT INTO t VALUES (1)|t",
                "insert into Doc.T (a) SELECT a FROM u|doc.t",
                "/* x */ INSERT /* INTO u */ INTO \"Doc\" . \"My\"\"T\" (a) VALUES (1)|Doc.My\"T",
                "INSERT INTO crate.doc.t VALUES (1)|doc.t",
                "UPDATE \"t\" SET a = 1|t",
                "UPDATE t AS x SET a = 1|t",
                "DELETE FROM s.t WHERE a = 1|s.t",
                "DELETE FROM t|t",
                "COPY t FROM '/x'|t",
                "COPY s.t PARTITION (a = 1) (b, c) FROM ? WITH (x = 'TO') RETURN SUMMARY|s.t"
            })
    void theTargetOfAWriteIsFound(String sql, String expected) {
        assertThat(TableNames.written(sql)).isEqualTo(name(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM t",
                "COPY t TO DIRECTORY '/x'",
                "COPY t (a) WHERE b = 'FROM' TO DIRECTORY '/x'",
                "CREATE TABLE t (a INT)",
                "INSERT",
                "UPDATE",
                "DELETE t",
                "",
                "INSERT INTO 5",
                "EXPLAIN INSERT INTO t VALUES (1)"
            })
    void whatWritesNoTableHasNoTarget(String sql) {
        assertThat(TableNames.written(sql)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT * FROM t|t",
                "SELECT 1|",
                "SELECT a, b FROM t x, s.u AS y, \"V\"|t s.u V",
                "SELECT * FROM t JOIN s.u ON t.a = u.a LEFT JOIN v USING (a), w WHERE a IN (1, b)|t s.u v w",
                "SELECT * FROM (SELECT * FROM t WHERE a = 'FROM u') x, y|t y",
                "SELECT (SELECT max(a) FROM t), b FROM u ORDER BY a, b|t u",
                "WITH c AS (SELECT * FROM t) SELECT * FROM c, d|t c d",
                "SELECT * FROM generate_series(1, 2) g, unnest([1]) u, t|t",
                "SELECT * FROM (t CROSS JOIN u), v|t u v",
                "SELECT * FROM t UNION ALL SELECT a, b FROM u WHERE c IN (SELECT d FROM v)|t u v",
                "SELECT 'FROM x', \"FROM y\", a /* FROM z */ FROM t|t",
                "SELECT * FROM t GROUP BY a, b HAVING c ORDER BY d, e LIMIT 5|t"
            })
    void whatAQueryReadsIsFound(String sql, String expected) {
        Set<TableName> names = expected == null
                ? Set.of()
                : Arrays.stream(expected.split(" ", -1))
                        .map(TableNamesTest::name)
                        .collect(Collectors.toSet());
        assertThat(TableNames.read(sql)).isEqualTo(names);
    }

    @Test
    void whatIsNoRelationIsRatherTakenForOneThanMissed() {
        assertThat(TableNames.read("SELECT extract(DAY FROM ts) FROM t"))
                .containsExactlyInAnyOrder(name("ts"), name("t"));
    }

    @Test
    void aDroppedTableIsFound() {
        assertThat(TableNames.dropped("DROP TABLE t")).isEqualTo(name("t"));
        assertThat(TableNames.dropped("drop table if exists \"S\".t;")).isEqualTo(name("S.t"));
        assertThat(TableNames.dropped("DROP VIEW t")).isNull();
        assertThat(TableNames.dropped("SELECT 1")).isNull();
    }

    @Test
    void namesAreTheSameWhereASchemaIsLeftOut() {
        assertThat(name("t").mayBe(name("s.t"))).isTrue();
        assertThat(name("s.t").mayBe(name("t"))).isTrue();
        assertThat(name("s.t").mayBe(name("u.t"))).isFalse();
        assertThat(name("t").mayBe(name("T"))).isFalse();
        assertThat(new TableName("a\"b", "c").quoted()).isEqualTo("\"a\"\"b\".\"c\"");
    }
}
