package org.cratedb4j.embedded.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceTest {
    @TempDir
    Path directory;

    private static List<String> described(TestNode node) {
        List<String> described = new ArrayList<>(node.rows("SHOW CREATE TABLE t"));
        described.addAll(node.rows("SELECT table_name, view_definition FROM information_schema.views"));
        described.addAll(node.rows("SELECT schema_name FROM information_schema.schemata ORDER BY 1"));
        described.addAll(node.rows("SELECT table_name, table_schema FROM information_schema.tables"
                + " WHERE table_schema IN ('blob', 'doc') ORDER BY 1"));
        described.addAll(node.rows("SELECT routine_name FROM information_schema.routines"
                + " WHERE routine_type = 'ANALYZER' AND routine_name = 'mine'"));
        described.addAll(node.rows("SELECT values, number_of_replicas FROM information_schema.table_partitions"));
        return described;
    }

    @Test
    void everyDefinitionIsTheSameAfterARestart() throws IOException {
        List<String> before;
        try (TestNode node = TestNode.in(directory)) {
            node.run("CREATE TABLE t (a INTEGER, n NUMERIC(10, 2), c VARCHAR(5) DEFAULT 'x' NOT NULL, b BIT(4),"
                    + " o OBJECT(STRICT) AS (x INTEGER, deep OBJECT(IGNORED) AS (y TEXT[])), v FLOAT_VECTOR(3),"
                    + " s GEO_SHAPE INDEX USING quadtree, p GEO_POINT, ip IP, g INTEGER AS a * 2,"
                    + " INDEX ft USING FULLTEXT (c) WITH (analyzer = 'english'), day TIMESTAMP,"
                    + " CONSTRAINT positive CHECK (a > 0), PRIMARY KEY (a, day))"
                    + " CLUSTERED BY (a) INTO 2 SHARDS PARTITIONED BY (day) WITH (number_of_replicas = '0-1')");
            node.run("INSERT INTO t (a, day) VALUES (1, '2024-01-01')");
            node.run("ALTER TABLE t PARTITION (day = '2024-01-01') SET (number_of_replicas = 0)");
            node.run("CREATE VIEW v AS SELECT a FROM t");
            node.run("CREATE SCHEMA empty");
            node.run("CREATE BLOB TABLE files");
            node.run("CREATE ANALYZER mine (TOKENIZER whitespace, TOKEN_FILTERS (lowercase))");
            before = described(node);
        }

        try (TestNode node = TestNode.in(directory)) {
            assertThat(described(node)).isEqualTo(before);
            assertThat(node.rows("SELECT a, g, c, day FROM t")).containsExactly("1, 2, x, 1704067200000");
        }
    }

    @Test
    void columnsThatCameWithRowsAreStillThere() throws IOException {
        try (TestNode node = TestNode.in(directory)) {
            node.run("CREATE TABLE t (a INTEGER PRIMARY KEY) WITH (column_policy = 'dynamic')");
            node.run("INSERT INTO t (a, fresh, o) VALUES (1, 1.5, {x = [1, 2]})");
        }

        try (TestNode node = TestNode.in(directory)) {
            assertThat(node.rows("SELECT fresh, o['x'], _version FROM t WHERE a = 1"))
                    .containsExactly("1.5, [1, 2], 1");
        }
    }

    @Test
    void aDroppedTableDoesNotComeBack() throws IOException {
        try (TestNode node = TestNode.in(directory)) {
            node.run("CREATE TABLE t (a INTEGER)");
            node.run("INSERT INTO t VALUES (1)");
            node.run("DROP TABLE t");
        }

        try (TestNode node = TestNode.in(directory)) {
            assertThatThrownBy(() -> node.rows("SELECT * FROM t")).hasMessageContaining("unknown");
            node.run("CREATE TABLE t (a INTEGER)");
            assertThat(node.rows("SELECT * FROM t")).isEmpty();
        }
    }

    @Test
    void sequenceNumbersGoOnAfterARestart() throws IOException {
        try (TestNode node = TestNode.in(directory)) {
            node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER) CLUSTERED INTO 1 SHARDS");
            node.run("INSERT INTO t VALUES (1, 1), (2, 2)");
        }

        try (TestNode node = TestNode.in(directory)) {
            node.run("UPDATE t SET b = 3 WHERE a = 1");

            assertThat(node.rows("SELECT b, _version, _seq_no FROM t WHERE a = 1"))
                    .containsExactly("3, 2, 2");
        }
    }
}
