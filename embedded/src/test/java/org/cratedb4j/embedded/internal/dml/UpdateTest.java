package org.cratedb4j.embedded.internal.dml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cratedb4j.embedded.internal.testing.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdateTest {
    private final TestNode node;

    UpdateTest() throws IOException {
        node = TestNode.inMemory();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static void assertRefused(ThrowingCallable statement, String message) {
        assertThatThrownBy(statement).hasMessageContaining(message);
    }

    @Test
    void aRowIsFoundByItsKeyAtOnceAndByOtherValuesAfterARefresh() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER) WITH (refresh_interval = 0)");
        node.run("INSERT INTO t VALUES (1, 1)");

        assertThat(node.run("UPDATE t SET b = 2 WHERE b = 1")).isZero();
        assertThat(node.run("UPDATE t SET b = 2 WHERE a = 1")).isEqualTo(1);
        node.run("REFRESH TABLE t");
        assertThat(node.run("UPDATE t SET b = 3 WHERE b = 2")).isEqualTo(1);

        assertThat(node.rows("SELECT b FROM t WHERE a = 1")).containsExactly("3");
        assertThat(node.rows("SELECT b FROM t")).containsExactly("2");
    }

    @Test
    void anUpdateSeesTheNewestRowThatItsSearchFound() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER) WITH (refresh_interval = 0)");
        node.run("INSERT INTO t VALUES (1, 1)");
        node.run("REFRESH TABLE t");

        node.run("UPDATE t SET b = b + 1");
        node.run("UPDATE t SET b = b + 1");

        assertThat(node.rows("SELECT b, _version FROM t WHERE a = 1")).containsExactly("3, 3");
    }

    @Test
    void assignmentsSeeTheRowAsItWasBefore() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER, c INTEGER)");
        node.run("INSERT INTO t VALUES (1, 10, 20)");

        node.run("UPDATE t SET b = c, c = b WHERE a = 1");

        assertThat(node.rows("SELECT b, c FROM t WHERE a = 1")).containsExactly("20, 10");
    }

    @Test
    void generatedValuesAreComputedAnewAndChecksHold() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER NOT NULL CHECK (b < 100), s INTEGER AS a + b)");
        node.run("INSERT INTO t (a, b) VALUES (1, 1)");

        node.run("UPDATE t SET b = 41 WHERE a = 1");

        assertThat(node.rows("SELECT s FROM t WHERE a = 1")).containsExactly("42");
        assertRefused(() -> node.run("UPDATE t SET b = 100 WHERE a = 1"), "Failed CONSTRAINT");
        assertRefused(() -> node.run("UPDATE t SET b = NULL WHERE a = 1"), "\"b\" must not be null");
        assertThat(node.rows("SELECT b FROM t WHERE a = 1")).containsExactly("41");
    }

    @Test
    void anElementOfAnObjectIsAssignedWithoutTouchingTheOthers() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, o OBJECT(DYNAMIC) AS (x INTEGER, p OBJECT AS (y TEXT)))");
        node.run("INSERT INTO t VALUES (1, {x = 1, p = {y = 'y'}}), (2, NULL)");

        node.run("UPDATE t SET o['x'] = o['x'] + 1, o['p']['y'] = 'z', o['n'] = 1.5 WHERE a = 1");
        node.run("UPDATE t SET o['p']['y'] = 'new' WHERE a = 2");

        assertThat(node.rows("SELECT o['x'], o['p']['y'], o['n'] FROM t WHERE a = 1"))
                .containsExactly("2, z, 1.5");
        assertThat(node.rows("SELECT o FROM t WHERE a = 2")).containsExactly("{p={y=new}}");
    }

    @Test
    void anElementOfAnArrayIsAssigned() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, xs INTEGER[])");
        node.run("INSERT INTO t VALUES (1, [1, 2, 3])");

        node.run("UPDATE t SET xs[2] = 20 WHERE a = 1");

        assertThat(node.rows("SELECT xs FROM t WHERE a = 1")).containsExactly("[1, 20, 3]");
    }

    @Test
    void columnsThatPlaceARowCannotChange() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER, p INTEGER PRIMARY KEY) PARTITIONED BY (p)");

        assertRefused(() -> node.run("UPDATE t SET a = 2"), "Updating a primary key is not supported");
        node.run("CREATE TABLE u (a INTEGER, p INTEGER) PARTITIONED BY (p) CLUSTERED BY (a)");
        assertRefused(() -> node.run("UPDATE u SET p = 2"), "Updating a partitioned-by column is not supported");
        assertRefused(() -> node.run("UPDATE u SET a = 2"), "Updating a clustered-by column is not supported");
    }

    @Test
    void aChangedRowHasTheNextVersion() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER) CLUSTERED INTO 1 SHARDS");
        node.run("INSERT INTO t VALUES (1, 1)");

        node.run("UPDATE t SET b = 2 WHERE a = 1");

        assertThat(node.rows("SELECT _version, _seq_no, _primary_term FROM t WHERE a = 1"))
                .containsExactly("2, 1, 1");
    }

    @Test
    void aRowThatSomebodyChangedMeanwhileIsLeftAlone() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER) CLUSTERED INTO 1 SHARDS");
        node.run("INSERT INTO t VALUES (1, 1)");
        node.run("UPDATE t SET b = 2 WHERE a = 1");

        assertThat(node.run("UPDATE t SET b = 3 WHERE a = 1 AND _seq_no = 0 AND _primary_term = 1"))
                .isZero();
        assertThat(node.run("UPDATE t SET b = 3 WHERE a = 1 AND _seq_no = 1 AND _primary_term = 1"))
                .isEqualTo(1);
        assertThat(node.run("DELETE FROM t WHERE a = 1 AND _seq_no = 1 AND _primary_term = 1"))
                .isZero();
        assertThat(node.run("DELETE FROM t WHERE a = 1 AND _seq_no = 2 AND _primary_term = 1"))
                .isEqualTo(1);
    }

    @Test
    void aVersionNeedsTheWholeKey() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER)");

        assertRefused(
                () -> node.run("UPDATE t SET b = 3 WHERE b = 1 AND _version = 1"),
                "\"_version\" column can only be used in the WHERE clause");
        assertRefused(
                () -> node.run("DELETE FROM t WHERE _seq_no = 1 AND _primary_term = 1"),
                "\"_seq_no\" and \"_primary_term\" columns can only be used together in the WHERE clause");
    }

    @Test
    void everyParameterListOfABulkCountsItsOwnRows() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER, g INTEGER)");
        node.run("INSERT INTO t VALUES (1, 1, 1), (2, 2, 1), (3, 3, 2)");
        node.run("REFRESH TABLE t");

        assertThat(node.bulk(
                        "UPDATE t SET b = ? WHERE g = ?", List.of(List.of(7L, 1L), List.of(8L, 2L), List.of(9L, 3L))))
                .containsExactly("2", "1", "0");
        assertThat(node.bulk("UPDATE t SET b = ? WHERE a = ?", List.of(List.of(1L, 1L), List.of(1L, 99L))))
                .containsExactly("1", "-2:40411");
    }

    @Test
    void returningShowsTheRowAsItIsAfterwards() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER)");
        node.run("INSERT INTO t VALUES (1, 1)");

        assertThat(node.rows("UPDATE t SET b = b + 1 WHERE a = 1 RETURNING a, b, _version"))
                .containsExactly("1, 2, 2");
    }

    @Test
    void unknownElementsFollowThePolicyOfTheirObject() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, s OBJECT(STRICT) AS (x INTEGER), d OBJECT(DYNAMIC))");
        node.run("INSERT INTO t VALUES (1, {x = 1}, {})");

        assertRefused(() -> node.run("UPDATE t SET s['y'] = 1 WHERE a = 1"), "Column s['y'] unknown");
        assertRefused(() -> node.run("UPDATE t SET s = {y = 1} WHERE a = 1"), "Cannot add column `y` to strict object");
        node.run("UPDATE t SET d = ? WHERE a = 1", Map.of("n", 1L));
        assertThat(node.rows("SELECT d['n'] FROM t WHERE a = 1")).containsExactly("1");
    }

    @Test
    void aConstantThatIsNullWhereItCannotBeIsRefusedEvenWithoutARow() {
        node.run("CREATE TABLE t (a INTEGER NOT NULL, o OBJECT AS (x INTEGER NOT NULL, y INTEGER))");

        assertRefused(() -> node.run("UPDATE t SET a = NULL"), "\"a\" must not be null");
        assertRefused(() -> node.run("UPDATE t SET o['x'] = ?", (Object) null), "\"o['x']\" must not be null");
        assertRefused(() -> node.run("UPDATE t SET o = {y = 1}"), "\"o['x']\" must not be null");
        assertThat(node.run("UPDATE t SET o = {x = 1}")).isZero();
    }

    @Test
    void fieldsOfObjectsInArraysCannotBeAssigned() {
        node.run("CREATE TABLE t (d ARRAY(OBJECT(DYNAMIC)), s ARRAY(OBJECT(STRICT) AS (x INTEGER)))");

        assertRefused(
                () -> node.run("UPDATE t SET d[1]['x'] = 1"), "Updating fields of object arrays is not supported");
        assertRefused(() -> node.run("UPDATE t SET s[1]['y'] = 1"), "Column s['y'] unknown");
        assertRefused(() -> node.run("UPDATE t SET s[1] = {y = 1}"), "Column s['y'] unknown");
        assertThat(node.run("UPDATE t SET d[1] = {y = 1}, s[1] = {x = 1}")).isZero();
    }
}
