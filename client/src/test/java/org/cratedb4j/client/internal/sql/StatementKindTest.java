package org.cratedb4j.client.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementKindTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "select 1;",
                "  /* INSERT */ -- DELETE\n SELECT 1 ; ; ",
                "(SELECT 1) UNION ALL (SELECT 2)",
                "VALUES (1), (2)",
                "SHOW TABLES",
                "SELECT ';' || $$;$$ /* ; */ -- ;",
                "WITH a AS (SELECT 1) SELECT * FROM a",
                "WITH a AS (SELECT 1), b (x) AS (SELECT ')') SELECT * FROM a, b",
                "EXPLAIN SELECT 1",
                "EXPLAIN VERBOSE INSERT INTO t VALUES (1)",
                "EXPLAIN (COSTS) SELECT 1",
                "EXPLAIN SELECT 'ANALYZE'"
            })
    void whatOnlyReadsIsKnown(String sql) {
        assertThat(StatementKind.isReadOnly(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t VALUES (1)",
                "INSERT INTO t (SELECT 1)",
                "UPDATE t SET a = 1",
                "DELETE FROM t",
                "SET x = 1",
                "FETCH 10 FROM c",
                "REFRESH TABLE t",
                "COPY t FROM 'x'",
                "/* SELECT */ DELETE FROM t",
                "SELECTED",
                "EXPLAIN ANALYZE SELECT 1",
                "EXPLAIN (COSTS, ANALYZE true) INSERT INTO t VALUES (1)",
                "explain analyze INSERT INTO t VALUES (1)",
                "WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a",
                "WITH a AS (SELECT 1)",
                "SELECT 1; DELETE FROM t",
                "",
                ";",
                "'SELECT'"
            })
    void whateverElseIsTakenForAWrite(String sql) {
        assertThat(StatementKind.isReadOnly(sql)).isFalse();
    }
}
