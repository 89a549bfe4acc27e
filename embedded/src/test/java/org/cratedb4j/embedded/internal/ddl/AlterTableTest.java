package org.cratedb4j.embedded.internal.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cratedb4j.embedded.internal.testing.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlterTableTest {
    private final TestNode node;

    AlterTableTest() throws IOException {
        node = TestNode.inMemory();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static void assertRefused(ThrowingCallable statement, String message) {
        assertThatThrownBy(statement).hasMessageContaining(message);
    }

    private List<String> columns(String table) {
        return node.rows(
                "SELECT column_name FROM information_schema.columns WHERE table_name = ?"
                        + " ORDER BY ordinal_position",
                table);
    }

    @Test
    void rowsFromBeforeLackTheValueOfAnAddedColumn() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY)");
        node.run("INSERT INTO t VALUES (1)");

        assertThat(node.run("ALTER TABLE t ADD COLUMN b TEXT DEFAULT 'x', ADD COLUMN o OBJECT AS (n INTEGER)"))
                .isEqualTo(-1);
        node.run("ALTER TABLE t ADD COLUMN o['m'] OBJECT AS (deep TEXT)");
        node.run("INSERT INTO t (a) VALUES (2)");

        node.run("REFRESH TABLE t");
        assertThat(node.rows("SELECT a, b, o FROM t ORDER BY a")).containsExactly("1, null, null", "2, x, null");
        assertThat(columns("t")).containsExactly("a", "b", "o", "o['n']", "o['m']", "o['m']['deep']");
    }

    @Test
    void columnsThatRowsWouldNeedCannotBeAdded() {
        node.run("CREATE TABLE t (a INTEGER)");

        assertRefused(
                () -> node.run("ALTER TABLE t ADD COLUMN a TEXT"), "The table doc.t already has a column named a");
        node.run("INSERT INTO t VALUES (1)");
        node.run("REFRESH TABLE t");
        assertRefused(
                () -> node.run("ALTER TABLE t ADD COLUMN p INTEGER PRIMARY KEY"),
                "Cannot add a primary key column to a table that isn't empty");
        assertRefused(
                () -> node.run("ALTER TABLE t ADD COLUMN g INTEGER AS (a + 1)"),
                "Cannot add a generated column to a table that isn't empty");
    }

    @Test
    void aDroppedColumnIsGoneEvenWhenAnotherTakesItsName() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER, o OBJECT AS (x INTEGER, y INTEGER))");
        node.run("INSERT INTO t VALUES (1, 2, {x = 3, y = 4})");

        node.run("ALTER TABLE t DROP COLUMN b, DROP COLUMN o['x']");
        node.run("ALTER TABLE t ADD COLUMN b INTEGER");
        node.run("ALTER TABLE t ADD COLUMN o['x'] TEXT");

        assertThat(node.rows("SELECT b, o FROM t WHERE a = 1")).containsExactly("null, {y=4}");
        assertRefused(() -> node.run("ALTER TABLE t DROP COLUMN a"), "Dropping column: a");
        assertRefused(() -> node.run("ALTER TABLE t DROP COLUMN missing"), "Column missing unknown");
        assertThat(node.run("ALTER TABLE t DROP COLUMN IF EXISTS missing")).isEqualTo(-1);
    }

    @Test
    void aRenamedColumnKeepsItsValuesAndWhatIsMadeOfThem() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER CHECK (b > 0), g INTEGER AS b * 2,"
                + " o OBJECT AS (x INTEGER))");
        node.run("INSERT INTO t (a, b, o) VALUES (1, 2, {x = 3})");

        node.run("ALTER TABLE t RENAME COLUMN b TO c");
        node.run("ALTER TABLE t RENAME COLUMN o['x'] TO o['z']");
        node.run("ALTER TABLE t RENAME COLUMN a TO id");

        assertThat(node.rows("SELECT c, g, o['z'], o FROM t WHERE id = 1")).containsExactly("2, 4, 3, {z=3}");
        assertRefused(() -> node.run("INSERT INTO t (id, c) VALUES (2, 0)"), "CHECK (\"c\" > 0)");
        assertRefused(() -> node.run("SELECT b FROM t"), "Column b unknown");
    }

    @Test
    void aDroppedConstraintNoLongerHolds() {
        node.run("CREATE TABLE t (a INTEGER, CONSTRAINT positive CHECK (a > 0))");

        node.run("ALTER TABLE t DROP CONSTRAINT positive");

        assertThat(node.run("INSERT INTO t VALUES (-1)")).isEqualTo(1);
        assertRefused(
                () -> node.run("ALTER TABLE t DROP CONSTRAINT positive"),
                "Cannot find a CHECK CONSTRAINT named [positive], available constraints are: []");
    }

    @Test
    void aRenamedTableTakesItsRowsAlong() {
        node.run("CREATE TABLE a (x INTEGER)");
        node.run("CREATE TABLE taken (x INTEGER)");
        node.run("INSERT INTO a VALUES (1)");

        node.run("ALTER TABLE a RENAME TO b");

        node.run("REFRESH TABLE b");
        assertThat(node.rows("SELECT x FROM b")).containsExactly("1");
        assertRefused(() -> node.run("SELECT x FROM a"), "Relation 'a' unknown");
        assertRefused(() -> node.run("ALTER TABLE b RENAME TO taken"), "table doc.taken already exists");
    }

    @Test
    void swappedTablesHaveEachOthersRows() {
        node.run("CREATE TABLE a (x INTEGER)");
        node.run("CREATE TABLE b (y TEXT)");
        node.run("INSERT INTO a VALUES (1)");
        node.run("INSERT INTO b VALUES ('b')");

        node.run("ALTER CLUSTER SWAP TABLE a TO b");

        node.run("REFRESH TABLE a, b");
        assertThat(node.rows("SELECT * FROM a")).containsExactly("b");
        assertThat(node.rows("SELECT * FROM b")).containsExactly("1");
    }

    @Test
    void aClosedTableIsOutOfReachUntilItIsOpened() {
        node.run("CREATE TABLE t (a INTEGER)");

        node.run("ALTER TABLE t CLOSE");
        assertRefused(() -> node.run("INSERT INTO t VALUES (1)"), "doesn't support or allow INSERT operations");
        assertRefused(() -> node.run("SELECT * FROM t"), "doesn't support or allow READ operations");

        node.run("ALTER TABLE t OPEN");
        assertThat(node.run("INSERT INTO t VALUES (1)")).isEqualTo(1);
    }

    @Test
    void rowsInAClosedPartitionAreOutOfSight() {
        node.run("CREATE TABLE t (a INTEGER, day TEXT, PRIMARY KEY (a, day)) PARTITIONED BY (day)");
        node.run("INSERT INTO t VALUES (1, 'a'), (2, 'b')");
        node.run("REFRESH TABLE t");

        node.run("ALTER TABLE t PARTITION (day = 'a') CLOSE");

        assertThat(node.rows("SELECT a FROM t")).containsExactly("2");
        assertThat(node.rows("SELECT a FROM t WHERE a = 1 AND day = 'a'")).isEmpty();
        assertRefused(() -> node.run("INSERT INTO t VALUES (3, 'a')"), "currently closed");
        assertThat(node.run("INSERT INTO t VALUES (3, 'b')")).isEqualTo(1);
        node.run("ALTER TABLE t PARTITION (day = 'a') OPEN");
        assertThat(node.rows("SELECT a FROM t WHERE day = 'a'")).containsExactly("1");
    }

    @Test
    void aBlockedTableRefusesWhatItsSettingsForbid() {
        node.run("CREATE TABLE t (a INTEGER)");

        node.run("ALTER TABLE t SET (\"blocks.write\" = true)");
        assertRefused(() -> node.run("INSERT INTO t VALUES (1)"), "doesn't support or allow INSERT operations");

        node.run("ALTER TABLE t RESET (\"blocks.write\")");
        assertThat(node.run("INSERT INTO t VALUES (1)")).isEqualTo(1);
    }

    @Test
    void aTableMustBeBlockedForAnotherNumberOfShards() {
        node.run("CREATE TABLE t (a INTEGER, day TEXT) CLUSTERED INTO 4 SHARDS");

        assertRefused(() -> node.run("ALTER TABLE t SET (number_of_shards = 2)"), "needs to be at a read-only state");
        node.run("ALTER TABLE t SET (\"blocks.write\" = true)");
        assertRefused(() -> node.run("ALTER TABLE t SET (number_of_shards = 3)"), "needs to be a factor");
        assertRefused(
                () -> node.run("ALTER TABLE t SET (number_of_shards = 2, refresh_interval = 0)"),
                "cannot be combined with other settings");

        assertThat(node.run("ALTER TABLE t SET (number_of_shards = 2)")).isZero();
        assertThat(node.rows("SELECT number_of_shards FROM information_schema.tables WHERE table_name = 't'"))
                .containsExactly("2");
    }

    @Test
    void newPartitionsHaveTheNumberOfShardsOfTheTable() {
        node.run("CREATE TABLE t (a INTEGER, day TEXT) CLUSTERED INTO 4 SHARDS PARTITIONED BY (day)");
        node.run("INSERT INTO t VALUES (1, 'a')");

        assertThat(node.run("ALTER TABLE t SET (number_of_shards = 3)")).isEqualTo(-1);
        node.run("INSERT INTO t VALUES (1, 'b')");
        node.run("ALTER TABLE t PARTITION (day = 'a') SET (\"blocks.write\" = true)");
        assertThat(node.run("ALTER TABLE t PARTITION (day = 'a') SET (number_of_shards = 8)"))
                .isZero();

        assertThat(node.rows(
                        "SELECT number_of_shards FROM information_schema.table_partitions" + " ORDER BY values['day']"))
                .containsExactly("8", "3");
    }

    @Test
    void theColumnPolicyOfATableCanChange() {
        node.run("CREATE TABLE t (a INTEGER)");
        assertRefused(() -> node.run("INSERT INTO t (a, b) VALUES (1, 1)"), "Column b unknown");

        node.run("ALTER TABLE t SET (column_policy = 'dynamic')");
        node.run("INSERT INTO t (a, b) VALUES (1, 1)");

        assertThat(columns("t")).containsExactly("a", "b");
    }

    @Test
    void aPartitionHasSettingsOfItsOwn() {
        node.run("CREATE TABLE t (a INTEGER, day TEXT) PARTITIONED BY (day) WITH (number_of_replicas = 0)");
        node.run("INSERT INTO t VALUES (1, 'a'), (2, 'b')");

        node.run("ALTER TABLE t PARTITION (day = 'a') SET (number_of_replicas = 1)");

        assertThat(node.rows("SELECT number_of_replicas FROM information_schema.table_partitions"
                        + " ORDER BY values['day']"))
                .containsExactly("1", "0");
        assertRefused(
                () -> node.run("ALTER TABLE t PARTITION (day = 'c') SET (number_of_replicas = 1)"),
                "No partition for table 'doc.t'");
    }

    @Test
    void aViewFollowsNoneOfTheChangesOfItsTable() {
        node.run("CREATE TABLE t (a INTEGER)");
        node.run("CREATE VIEW v AS SELECT * FROM t");
        node.run("ALTER TABLE t ADD COLUMN b TEXT");

        assertThat(node.rows("SELECT count(*) FROM v")).containsExactly("0");
        assertRefused(() -> node.run("CREATE VIEW v AS SELECT 1"), "Relation 'doc.v' already exists");
        assertThat(node.run("CREATE OR REPLACE VIEW v AS SELECT 7 AS x")).isEqualTo(1);
        assertThat(node.rows("SELECT x FROM v")).containsExactly("7");
        assertRefused(() -> node.run("INSERT INTO v VALUES (1)"), "doesn't support or allow INSERT operations");
        assertRefused(() -> node.run("DROP TABLE v"), "doc.v");
        assertThat(node.run("DROP VIEW v")).isEqualTo(1);
        assertRefused(() -> node.run("DROP VIEW v"), "Relations not found: doc.v");
    }

    @Test
    void aNewColumnBringsTheObjectsAroundItAlong() {
        node.run("CREATE TABLE t (o OBJECT AS (x INTEGER))");

        node.run("ALTER TABLE t ADD COLUMN o['q']['r']['s'] INTEGER, ADD COLUMN p['a'] TEXT NOT NULL");

        assertThat(node.rows("SELECT column_name, data_type, ordinal_position FROM information_schema.columns"
                        + " WHERE table_name = 't' ORDER BY ordinal_position"))
                .containsExactly(
                        "o, object, 1",
                        "o['x'], integer, 2",
                        "o['q'], object, 3",
                        "o['q']['r'], object, 4",
                        "o['q']['r']['s'], integer, 5",
                        "p, object, 6",
                        "p['a'], text, 7");
    }

    @Test
    void functionsCanNeitherBeMadeNorDropped() {
        assertRefused(
                () -> node.run("CREATE FUNCTION f(INTEGER) RETURNS INTEGER LANGUAGE javascript AS 'x'"),
                "CREATE FUNCTION is unsupported on the embedded node");
        assertRefused(
                () -> node.run("DROP FUNCTION s.f(INTEGER, TEXT)"),
                "Cannot resolve user defined function: 's.f(integer, text)'");
        assertThat(node.run("DROP FUNCTION IF EXISTS f(INTEGER)")).isEqualTo(1);
    }

    @Test
    void aColumnCanGetAnotherDefaultOrNone() {
        node.run("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, g AS a + 1, o OBJECT)");

        node.run("ALTER TABLE t ALTER COLUMN a SET DEFAULT 42");
        node.run("INSERT INTO t (id) VALUES (1)");
        node.run("ALTER TABLE t ALTER a DROP DEFAULT");
        node.run("INSERT INTO t (id) VALUES (2)");

        assertThat(node.rows("SELECT a FROM t WHERE id IN (1, 2) ORDER BY id")).containsExactly("42", "null");
        assertRefused(() -> node.run("ALTER TABLE t ALTER COLUMN a SET DEFAULT 'hello'"), "Cannot cast");
        assertRefused(
                () -> node.run("ALTER TABLE t ALTER COLUMN g SET DEFAULT 1"),
                "Cannot SET DEFAULT on generated column `g`");
        assertRefused(
                () -> node.run("ALTER TABLE t ALTER COLUMN o SET DEFAULT {}"),
                "Default values are not allowed for object columns: o");
        assertRefused(
                () -> node.run("ALTER TABLE t ALTER COLUMN a SET DEFAULT id"),
                "Cannot reference columns in DEFAULT expression of `a`");
    }

    @Test
    void theOrdinalOfALastColumnThatWasDroppedIsGivenAgain() {
        node.run("CREATE TABLE t (a INTEGER, b INTEGER)");
        node.run("ALTER TABLE t DROP COLUMN b");
        node.run("ALTER TABLE t ADD COLUMN c INTEGER");

        assertThat(node.rows("SELECT column_name, ordinal_position FROM information_schema.columns"
                        + " WHERE table_name = 't' ORDER BY 2"))
                .containsExactly("a, 1", "c, 2");
    }

    @Test
    void shardsAreMultipliedByAFactor() {
        node.run("CREATE TABLE t (a INTEGER) CLUSTERED INTO 1 SHARDS WITH (\"blocks.write\" = true)");

        node.run("ALTER TABLE t SET (number_of_shards = 3)");

        assertRefused(
                () -> node.run("ALTER TABLE t SET (number_of_shards = 8)"), "the number of source shards [3] must be");
    }

    @Test
    void systemColumnsAndIndexesKeepTheirNamesAndPlaces() {
        node.run("CREATE TABLE t (a TEXT, b TEXT, INDEX f USING fulltext (a))");

        assertRefused(() -> node.run("ALTER TABLE t RENAME a TO _doc"), "\"_doc\" conflicts with system column");
        assertRefused(() -> node.run("ALTER TABLE t RENAME COLUMN _doc TO x"), "\"_doc\" conflicts with system column");
        assertRefused(() -> node.run("ALTER TABLE t DROP COLUMN f"), "Dropping INDEX column 'f' is not supported");
    }
}
