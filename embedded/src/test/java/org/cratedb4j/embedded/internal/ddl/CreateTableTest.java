package org.cratedb4j.embedded.internal.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cratedb4j.embedded.internal.testing.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateTableTest {
    private final TestNode node;

    CreateTableTest() throws IOException {
        node = TestNode.inMemory();
    }

    private static void assertRefused(ThrowingCallable statement, String message) {
        assertThatThrownBy(statement).hasMessageContaining(message);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aTableIsCreatedOnce() {
        assertThat(node.run("CREATE TABLE t (a INTEGER)")).isEqualTo(1);
        assertThat(node.run("CREATE TABLE IF NOT EXISTS t (b INTEGER)")).isZero();
        assertThatThrownBy(() -> node.run("CREATE TABLE t (a INTEGER)"))
                .hasMessageContaining("Relation 'doc.t' already exists.");
        assertThat(node.run("DROP TABLE t")).isEqualTo(1);
        assertThat(node.run("DROP TABLE IF EXISTS t")).isZero();
        assertThatThrownBy(() -> node.run("DROP TABLE t")).hasMessageContaining("Relation 't' unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "CREATE TABLE t (a INTEGER, a TEXT) | column \"a\" specified more than once",
                "CREATE TABLE t (a INTEGER PRIMARY KEY, PRIMARY KEY (a)) | Columns `a` appears twice in primary key constraint",
                "CREATE TABLE t (a INTEGER, PRIMARY KEY (b)) | b",
                "CREATE TABLE t (o OBJECT PRIMARY KEY) | Cannot use columns of type \"object\" as primary key",
                "CREATE TABLE t (_id TEXT) | conflicts with system column",
                "CREATE TABLE t (a INTEGER DEFAULT 'x') | Cannot cast",
                "CREATE TABLE t (a INTEGER, b INTEGER DEFAULT a) | Cannot reference columns in DEFAULT expression of `b`",
                "CREATE TABLE t (a INTEGER AS now()) | Cannot cast",
                "CREATE TABLE t (a INTEGER) CLUSTERED BY (b) | b",
                "CREATE TABLE t (a INTEGER) CLUSTERED INTO 0 SHARDS | num_shards",
                "CREATE TABLE t (a INTEGER) WITH (nothing = 1) | Invalid property \"nothing\"",
                "CREATE TABLE t (a INTEGER, b INTEGER) WITH (\"mapping.total_fields.limit\" = 1) | Limit of total columns [1] in table [doc.t] exceeded",
                "CREATE TABLE t (o OBJECT AS (p OBJECT AS (q TEXT))) WITH (\"mapping.depth.limit\" = 1) | Limit of max column depth [1] in table [doc.t] exceeded",
                "CREATE TABLE sys.t (a INTEGER) | sys",
                "CREATE TABLE \"T.x\" (a INTEGER) | Relation name 'doc.T.x' is invalid",
            })
    void definitionsWithoutSenseAreRefused(String statement, String message) {
        assertThatThrownBy(() -> node.run(statement)).hasMessageContaining(message);

        assertThat(node.rows("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'doc'"))
                .containsExactly("0");
    }

    @Test
    void showCreateTableIsAStatementThatCreatesTheSame() {
        node.run(
                "CREATE TABLE t (a INTEGER, b TEXT NOT NULL DEFAULT 'x', o OBJECT(STRICT) AS (n INTEGER CHECK (o['n'] > 0)),"
                        + " g TEXT GENERATED ALWAYS AS upper(b), ft TEXT INDEX USING FULLTEXT WITH (analyzer = 'english'),"
                        + " xs TEXT[] INDEX OFF STORAGE WITH (columnstore = false), day TIMESTAMP WITH TIME ZONE,"
                        + " CONSTRAINT positive CHECK (a >= 0), PRIMARY KEY (a, day))"
                        + " CLUSTERED BY (a) INTO 3 SHARDS PARTITIONED BY (day)"
                        + " WITH (column_policy = 'dynamic', number_of_replicas = 0, refresh_interval = 500)");
        String statement = node.rows("SHOW CREATE TABLE t").get(0);
        node.run("DROP TABLE t");

        node.run(statement);

        assertThat(node.rows("SHOW CREATE TABLE t")).containsExactly(statement);
        assertThat(statement).contains("\"ft\" TEXT INDEX USING FULLTEXT", "CONSTRAINT positive CHECK");
    }

    @Test
    void aTableLikeAnotherHasItsColumnsAndNoneOfItsRows() {
        node.run("CREATE TABLE a (x INTEGER NOT NULL CHECK (x > 0), y TEXT DEFAULT 'y')");
        node.run("INSERT INTO a (x) VALUES (1)");

        node.run("CREATE TABLE b (LIKE a INCLUDING ALL)");
        node.run("CREATE TABLE c (LIKE a)");

        node.run("INSERT INTO b (x) VALUES (2)");
        node.run("INSERT INTO c (x) VALUES (-2)");
        node.run("REFRESH TABLE b, c");
        assertThat(node.rows("SELECT x, y FROM b")).containsExactly("2, y");
        assertThat(node.rows("SELECT x, y FROM c")).containsExactly("-2, null");
    }

    @Test
    void aTableOfAQueryHasItsRows() {
        assertThat(node.run("CREATE TABLE t AS SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, 'y'"))
                .isEqualTo(2);

        node.run("REFRESH TABLE t");
        assertThat(node.rows("SELECT a, b FROM t ORDER BY a")).containsExactly("1, x", "2, y");
    }

    @Test
    void aSchemaBelongsToItsTablesUnlessItWasCreated() {
        node.run("CREATE TABLE own.t (a INTEGER)");
        node.run("CREATE SCHEMA made");

        assertThat(node.rows("SELECT schema_name FROM information_schema.schemata"
                        + " WHERE schema_name IN ('own', 'made') ORDER BY 1"))
                .containsExactly("made", "own");
        node.run("DROP TABLE own.t");
        assertThat(node.rows("SELECT schema_name FROM information_schema.schemata"
                        + " WHERE schema_name IN ('own', 'made')"))
                .containsExactly("made");
        node.run("DROP SCHEMA made");
        assertThatThrownBy(() -> node.run("DROP SCHEMA made")).hasMessageContaining("made");
    }

    @Test
    void theOptionsOfShapesAreChecked() {
        assertRefused(
                () -> node.run("CREATE TABLE t (s GEO_SHAPE INDEX USING quadtree WITH (precision = '10%'))"),
                "Value '10%' of setting precision is not a valid distance unit");
        assertRefused(
                () -> node.run("CREATE TABLE t (s GEO_SHAPE INDEX USING quadtree WITH (distance_error_pct = true))"),
                "Value 'true' of setting distance_error_pct is not a float value");
        node.run(
                "CREATE TABLE t (s GEO_SHAPE INDEX USING quadtree WITH (precision = '1km', distance_error_pct = 0.1))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "CREATE TABLE t (x INTEGER, y AS max(x)) | Aggregation functions are not allowed in generated columns: max(x)",
                "CREATE TABLE t (x TEXT, y TEXT[] AS regexp_matches(x, 'a')) | Cannot use table function in generated expression",
                "CREATE TABLE t (x INTEGER DEFAULT generate_series(1, 2)) | Cannot use table function in default expression",
                "CREATE TABLE t (a TEXT, INDEX f USING fulltext (a, a)) | Index f contains duplicate columns",
                "CREATE TABLE t (v FLOAT_VECTOR(2)[]) | Arrays of float_vector are not supported",
                "CREATE TABLE t (o OBJECT AS (x INTEGER, x TEXT)) | Column \"x\" specified more than once",
                "CREATE TABLE t (a TEXT, INDEX f USING fulltext (a)) PARTITIONED BY (f) | Cannot use column f with fulltext index",
                "DROP SCHEMA sys | Cannot drop reserved schema 'sys'",
                "SELECT sum(unnest([1, 2])) | Cannot use table functions inside aggregates",
                "SELECT array_sum([9223372036854775807, 1]) | ArithmeticException[long overflow]",
            })
    void whatCannotBeIsRefusedInCrateDbsWords(String statement, String message) {
        assertRefused(() -> node.rows(statement), message);
    }
}
