package org.cratedb4j.embedded.internal.dml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.cratedb4j.embedded.internal.testing.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeleteTest {
    private final TestNode node;

    DeleteTest() throws IOException {
        node = TestNode.inMemory();
    }

    @BeforeEach
    void createTables() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER) WITH (refresh_interval = 0)");
        node.run("CREATE TABLE p (a INTEGER, day TEXT) PARTITIONED BY (day)");
    }

    @AfterEach
    void close() {
        node.close();
    }

    private List<String> partitions() {
        return node.rows("SELECT values['day'] FROM information_schema.table_partitions ORDER BY 1");
    }

    @Test
    void aRowIsGoneAtOnceForItsKeyAndAfterARefreshForASearch() {
        node.run("INSERT INTO t VALUES (1, 1), (2, 2)");
        node.run("REFRESH TABLE t");

        assertThat(node.run("DELETE FROM t WHERE a = 1")).isEqualTo(1);

        assertThat(node.rows("SELECT b FROM t WHERE a = 1")).isEmpty();
        assertThat(node.rows("SELECT a FROM t ORDER BY a")).containsExactly("1", "2");
        assertThat(node.run("DELETE FROM t WHERE a = 1")).isZero();
        node.run("REFRESH TABLE t");
        assertThat(node.rows("SELECT a FROM t")).containsExactly("2");
    }

    @Test
    void rowsThatWereNotRefreshedYetAreNotFoundBySearch() {
        node.run("INSERT INTO t VALUES (1, 1), (2, 2)");

        assertThat(node.run("DELETE FROM t")).isZero();
        node.run("REFRESH TABLE t");
        assertThat(node.run("DELETE FROM t WHERE b > 1")).isEqualTo(1);
    }

    @Test
    void aKeyMayBeTakenAgain() {
        node.run("INSERT INTO t VALUES (1, 1)");
        node.run("DELETE FROM t WHERE a = 1");

        assertThat(node.run("INSERT INTO t VALUES (1, 2)")).isEqualTo(1);
        assertThat(node.rows("SELECT b FROM t WHERE a = 1")).containsExactly("2");
    }

    @Test
    void wholePartitionsAreDroppedWithoutACount() {
        node.run("INSERT INTO p VALUES (1, 'a'), (2, 'a'), (3, 'b')");
        node.run("REFRESH TABLE p");

        assertThat(node.run("DELETE FROM p WHERE day = 'a'")).isEqualTo(-1);

        assertThat(partitions()).containsExactly("b");
        assertThat(node.rows("SELECT a FROM p")).containsExactly("3");
    }

    @Test
    void rowsOfAPartitionAreDeletedOneByOne() {
        node.run("INSERT INTO p VALUES (1, 'a'), (2, 'a'), (3, 'b')");
        node.run("REFRESH TABLE p");

        assertThat(node.run("DELETE FROM p WHERE day = 'a' AND a = 1")).isEqualTo(1);

        assertThat(partitions()).containsExactly("a", "b");
    }

    @Test
    void everyParameterListOfABulkCountsItsOwnRows() {
        node.run("INSERT INTO t VALUES (1, 1), (2, 1), (3, 3)");
        node.run("REFRESH TABLE t");

        assertThat(node.bulk("DELETE FROM t WHERE b = ?", List.of(List.of(1L), List.of(2L))))
                .containsExactly("2", "0");
        assertThat(node.bulk("DELETE FROM t WHERE a = ?", List.of(List.of(3L), List.of(4L))))
                .containsExactly("1", "-2:40411");
    }

    @Test
    void aRowThatComesAgainCountsItsVersionsOn() {
        node.run("INSERT INTO t VALUES (1, 1)");
        node.run("UPDATE t SET b = 2 WHERE a = 1");
        node.run("DELETE FROM t WHERE a = 1");

        node.run("INSERT INTO t VALUES (1, 1)");

        assertThat(node.rows("SELECT _version FROM t WHERE a = 1")).containsExactly("4");
    }
}
