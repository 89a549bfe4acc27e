package org.cratedb4j.embedded.internal.dml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cratedb4j.embedded.internal.testing.TestNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsertTest {
    private final TestNode node;

    InsertTest() throws IOException {
        node = TestNode.inMemory();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static void assertRefused(ThrowingCallable statement, String message) {
        assertThatThrownBy(statement).hasMessageContaining(message);
    }

    private List<String> all(String table) {
        node.run("REFRESH TABLE " + table);
        return node.rows("SELECT * FROM " + table + " ORDER BY 1");
    }

    @Test
    void defaultsStandForValuesThatAreLeftOut() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER DEFAULT 1 + 1, c TEXT DEFAULT upper('x'))");

        node.run("INSERT INTO t (a) VALUES (1)");
        node.run("INSERT INTO t (a, b, c) VALUES (2, DEFAULT, NULL)");

        assertThat(all("t")).containsExactly("1, 2, X", "2, 2, null");
    }

    @Test
    void aDefaultInsideAnObjectComesWithTheObject() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, o OBJECT AS (x INTEGER DEFAULT 7, y TEXT))");

        node.run("INSERT INTO t (a, o) VALUES (1, {y = 'b'}), (2, NULL), (3, {x = 1})");
        node.run("INSERT INTO t (a) VALUES (4)");

        node.run("REFRESH TABLE t");
        assertThat(node.rows("SELECT a, o['x'] FROM t ORDER BY a")).containsExactly("1, 7", "2, null", "3, 1", "4, 7");
    }

    @Test
    void generatedValuesFollowFromTheOthers() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER DEFAULT 5, s INTEGER AS a + b)");

        node.run("INSERT INTO t (a) VALUES (1)");
        node.run("INSERT INTO t (a, b, s) VALUES (2, 3, 5)");

        assertThat(all("t")).containsExactly("1, 5, 6", "2, 3, 5");
        assertRefused(
                () -> node.run("INSERT INTO t (a, b, s) VALUES (3, 3, 7)"),
                "Given value 7 for generated column s does not match calculation (a + b) = 6");
    }

    @Test
    void aSingleRowThatIsRefusedMakesTheStatementFail() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER NOT NULL CHECK (b > 0), c VARCHAR(2))");
        node.run("INSERT INTO t VALUES (1, 1, 'x')");

        assertRefused(() -> node.run("INSERT INTO t VALUES (1, 1, 'x')"), "same primary key exists already");
        assertRefused(() -> node.run("INSERT INTO t VALUES (2, NULL, 'x')"), "\"b\" must not be null");
        assertRefused(() -> node.run("INSERT INTO t VALUES (2, 0, 'x')"), "CHECK (\"b\" > 0) for values: [2, 0, x]");
        assertRefused(() -> node.run("INSERT INTO t VALUES (2, 1, 'xyz')"), "too long");
        assertRefused(() -> node.run("INSERT INTO t VALUES (NULL, 1, 'x')"), "primary key value must not be NULL");
        assertThat(all("t")).containsExactly("1, 1, x");
    }

    @Test
    void ofSeveralRowsThoseThatAreRefusedAreNotCounted() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER CHECK (b > 0))");

        assertThat(node.run("INSERT INTO t VALUES (1, 1), (1, 2), (2, 0), (3, 3)"))
                .isEqualTo(2);

        assertThat(all("t")).containsExactly("1, 1", "3, 3");
    }

    @Test
    void aValueThatCannotBeCastSpoilsAllRows() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER)");

        assertRefused(() -> node.run("INSERT INTO t VALUES (1, 1), (2, ?)", "x"), "Cannot cast value `x`");

        assertThat(all("t")).isEmpty();
    }

    @Test
    void rowsOfAQueryThatCannotBeCastAreLeftOut() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER)");

        long written =
                node.run("INSERT INTO t (a, b) SELECT x, y FROM unnest([1, 2, 3], ['1', 'two', '3']) AS u (x, y)");

        assertThat(written).isEqualTo(2);
        assertThat(all("t")).containsExactly("1, 1", "3, 3");
    }

    @Test
    void onConflictLeavesAloneOrChangesTheRowThatIsThere() {
        node.run("CREATE TABLE t (k TEXT PRIMARY KEY, v INTEGER, hits INTEGER DEFAULT 0)");
        node.run("INSERT INTO t (k, v) VALUES ('a', 1)");

        assertThat(node.run("INSERT INTO t (k, v) VALUES ('a', 2), ('b', 2) ON CONFLICT DO NOTHING"))
                .isEqualTo(1);
        assertThat(node.run("INSERT INTO t (k, v) VALUES ('a', 5) ON CONFLICT (k) DO UPDATE SET v = v + excluded.v,"
                        + " hits = hits + 1"))
                .isEqualTo(1);

        assertThat(all("t")).containsExactly("a, 6, 1", "b, 2, 0");
        assertRefused(
                () -> node.run("INSERT INTO t (k, v) VALUES ('a', 1) ON CONFLICT (v) DO NOTHING"),
                "Conflict target (v) did not match the primary key columns ([k])");
    }

    @Test
    void everyParameterListOfABulkHasItsOwnOutcome() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL, o OBJECT(STRICT) AS (x INTEGER))");

        assertThat(node.bulk(
                        "INSERT INTO t (a, b, o) VALUES (?, ?, ?)",
                        List.of(
                                Arrays.asList(1L, "x", null),
                                Arrays.asList(1L, "again", null),
                                Arrays.asList(2L, null, null),
                                Arrays.asList(3L, "x", Map.of("y", 1L)),
                                Arrays.asList(4L, "x", Map.of("x", 1L)))))
                .containsExactly("1", "-2:4091", "-2:4000", "-2:4000", "1");
        assertThat(all("t")).containsExactly("1, x, null", "4, x, {x=1}");
    }

    @Test
    void aBulkFailsAsAWholeWhenAValueCannotBeCast() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY)");

        assertRefused(
                () -> node.bulk("INSERT INTO t (a) VALUES (?)", List.of(List.of(1L), List.of("x"))),
                "Cannot cast value `x` to type `integer`");

        assertThat(all("t")).isEmpty();
    }

    @Test
    void onlyTheFirstTenErrorsOfAShardSayWhy() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY) CLUSTERED INTO 1 SHARDS");
        List<List<@Nullable Object>> same = Collections.nCopies(13, List.<@Nullable Object>of(1L));

        List<String> outcomes = node.bulk("INSERT INTO t (a) VALUES (?)", same);

        assertThat(outcomes.subList(1, 11)).containsOnly("-2:4091");
        assertThat(outcomes.subList(11, 13)).containsOnly("-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1              | bigint",
                "1.5            | double precision",
                "true           | boolean",
                "'a'            | text",
                "'2024-01-01'   | text",
                "[1, 2]         | bigint_array",
                "[]             | undefined_array",
                "[[1], [2]]     | bigint_array_array",
                "{a = 1}        | object",
            })
    void aDynamicTableGuessesTheTypesOfNewColumns(String value, String type) {
        node.run("CREATE TABLE t (id INTEGER) WITH (column_policy = 'dynamic')");

        node.run("INSERT INTO t (id, fresh) VALUES (1, " + value + ")");

        assertThat(node.rows("SELECT data_type FROM information_schema.columns WHERE table_name = 't'"
                        + " AND column_name = 'fresh'"))
                .containsExactly(type);
    }

    @Test
    void nullBringsNoColumnAlong() {
        node.run("CREATE TABLE t (id INTEGER) WITH (column_policy = 'dynamic')");

        node.run("INSERT INTO t (id, fresh) VALUES (1, NULL)");

        assertThat(node.rows("SELECT count(*) FROM information_schema.columns WHERE table_name = 't'"))
                .containsExactly("1");
    }

    @Test
    void objectsTakeUnknownKeysAsTheirPolicySays() {
        node.run("CREATE TABLE t (id INTEGER, d OBJECT(DYNAMIC), s OBJECT(STRICT) AS (a INTEGER), i OBJECT(IGNORED))");

        node.run("INSERT INTO t (id, d, i) VALUES (1, {n = 1, deep = {x = 'y'}}, {other = 1})");
        node.run("INSERT INTO t (id, d) VALUES (2, ?)", Map.of("n", 2L));

        assertRefused(
                () -> node.run("INSERT INTO t (id, s) VALUES (3, {b = 1})"),
                "Cannot add column `b` to strict object `s`");
        assertRefused(
                () -> node.run("INSERT INTO t (id, d) VALUES (3, {n = 'x'})"),
                "Cannot cast object element `n` with value `x` to type `bigint`");
        assertThat(node.rows("SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 't'"
                        + " ORDER BY ordinal_position"))
                .containsExactly(
                        "id, integer",
                        "d, object",
                        "s, object",
                        "s['a'], integer",
                        "i, object",
                        "d['n'], bigint",
                        "d['deep'], object",
                        "d['deep']['x'], text");
    }

    @Test
    void aNewPartitionComesWithItsFirstRow() {
        node.run("CREATE TABLE t (id INTEGER, day TEXT) PARTITIONED BY (day)");

        node.run("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, NULL)");

        assertThat(node.rows("SELECT values['day'] FROM information_schema.table_partitions WHERE table_name = 't'"
                        + " ORDER BY 1"))
                .containsExactly("a", "b", "null");
    }

    @Test
    void aRefusedRowLeavesNoPartitionBehind() {
        node.run("CREATE TABLE t (id INTEGER CHECK (id > 0), day TEXT) PARTITIONED BY (day)");

        assertRefused(() -> node.run("INSERT INTO t VALUES (0, 'a')"), "Failed CONSTRAINT");

        assertThat(node.rows("SELECT count(*) FROM information_schema.table_partitions WHERE table_name = 't'"))
                .containsExactly("0");
    }

    @Test
    void columnsThatTheStatementMustNameAreMissed() {
        node.run("CREATE TABLE t (a INTEGER, b INTEGER, c TEXT, PRIMARY KEY (a, b)) CLUSTERED BY (a)");

        assertRefused(() -> node.run("INSERT INTO t (b) VALUES (1)"), "Column `a` is required but is missing");
        assertRefused(() -> node.run("INSERT INTO t (a) VALUES (1)"), "Column \"b\" is required but is missing");
        assertRefused(() -> node.run("INSERT INTO t (a, b, d) VALUES (1, 1, 1)"), "Column d unknown");
        assertRefused(() -> node.run("INSERT INTO t (a, a) VALUES (1, 1)"), "column \"a\" specified more than once");
        assertRefused(() -> node.run("INSERT INTO t (_id) VALUES (1)"), "Cannot write to system column");
    }

    @Test
    void returningShowsWhatWasWritten() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER DEFAULT 4)");

        assertThat(node.rows("INSERT INTO t (a) VALUES (1), (2) RETURNING a, b * 2, _id"))
                .containsExactly("1, 8, 1", "2, 8, 2");
    }

    @Test
    void aTextLongerThanAnIndexEntryIsRefused() {
        node.run("CREATE TABLE t (a TEXT, b TEXT INDEX OFF)");

        assertRefused(
                () -> node.run("INSERT INTO t (a) VALUES (?)", "é".repeat(20_000)), "immense term in field=\"1\"");
        assertThat(node.run("INSERT INTO t (a, b) VALUES (?, ?)", "é".repeat(16_383), "x".repeat(40_000)))
                .isEqualTo(1);
    }

    @Test
    void objectsComeToBeWithTheValuesInsideThemHoweverDeep() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, c INTEGER,"
                + " o OBJECT AS (x INTEGER DEFAULT 1, p OBJECT AS (y INTEGER DEFAULT 2, z AS c + 1)))");

        node.run("INSERT INTO t (a, c) VALUES (1, 5)");
        node.run("INSERT INTO t (a, c, o) VALUES (2, 5, {}), (3, 5, {p = {y = 7}}), (4, 5, {p = NULL}), (5, 5, NULL)");

        node.run("REFRESH TABLE t");
        assertThat(node.rows("SELECT a, o['x'], o['p']['y'], o['p']['z'] FROM t ORDER BY a"))
                .containsExactly("1, 1, 2, 6", "2, 1, 2, 6", "3, 1, 7, 6", "4, 1, null, null", "5, null, null, null");
    }

    @Test
    void aValueGivenToAColumnWhoseRuleIsNeverTheSameIsTaken() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, r DOUBLE AS random(), o OBJECT AS (at TIMESTAMP AS now()))");

        node.run("INSERT INTO t (a, r, o) VALUES (1, 0.5, {at = 7})");
        node.run("INSERT INTO t (a) VALUES (2)");

        node.run("REFRESH TABLE t");
        assertThat(node.rows("SELECT r, o['at'] FROM t WHERE a = 1")).containsExactly("0.5, 7");
        assertThat(node.rows("SELECT r < 1, o['at'] > 7 FROM t WHERE a = 2")).containsExactly("true, true");
    }

    @Test
    void anArrayOfUnknownElementsTakesTheTypeOfThoseThatComeLater() {
        node.run("CREATE TABLE t (a INTEGER PRIMARY KEY, o OBJECT(DYNAMIC)) WITH (column_policy = 'dynamic')");
        node.run("INSERT INTO t (a, b, c, o) VALUES (1, [], [NULL], {d = []})");

        node.run("INSERT INTO t (a, b, o) VALUES (2, [1], {d = ['x']})");
        node.run("UPDATE t SET c = [true] WHERE a = 1");

        node.run("REFRESH TABLE t");
        assertThat(node.rows("SELECT a, b, c, o['d'] FROM t ORDER BY a"))
                .containsExactly("1, [], [true], []", "2, [1], null, [x]");
        assertThat(node.rows("SELECT data_type FROM information_schema.columns WHERE table_name = 't'"
                        + " AND column_name IN ('b', 'c', 'o[''d'']') ORDER BY column_name"))
                .containsExactly("bigint_array", "boolean_array", "text_array");
    }

    @Test
    void partitionsThatAreBlockedTakeNoRows() {
        node.run("CREATE TABLE t (a INTEGER, p INTEGER) PARTITIONED BY (p)");
        node.run("INSERT INTO t VALUES (1, 1), (2, 2)");
        node.run("REFRESH TABLE t");
        node.run("ALTER TABLE t PARTITION (p = 1) SET (\"blocks.write\" = true)");

        String blocked = "ClusterBlockException[blocked by: [RELATION_READ_AND_DDL_ONLY/8/index write (api)];]";
        assertRefused(() -> node.run("INSERT INTO t VALUES (3, 1)"), blocked);
        assertRefused(() -> node.run("INSERT INTO t VALUES (3, 2), (4, 1)"), blocked);
        assertRefused(() -> node.run("UPDATE t SET a = 9 WHERE p = 1"), blocked);
        assertThat(node.run("UPDATE t SET a = 9 WHERE p = 2")).isEqualTo(1);
        assertThat(node.bulk("INSERT INTO t VALUES (?, ?)", List.of(List.of(5L, 1L), List.of(5L, 2L))))
                .containsExactly("-2:4035", "1");

        node.run("ALTER TABLE t PARTITION (p = 1) RESET (\"blocks.write\")");
        assertThat(node.run("INSERT INTO t VALUES (3, 1)")).isEqualTo(1);
    }

    @Test
    void whatDecidesAboutTheShardCannotBeNull() {
        node.run("CREATE TABLE t (a INTEGER, b TEXT) CLUSTERED BY (a)");
        node.run("CREATE TABLE g (a TEXT, b AS substr(a, 10, 1) PRIMARY KEY)");

        assertRefused(() -> node.run("INSERT INTO t (a, b) VALUES (?, 'x')", (Object) null), "Clustered by value must");
        assertRefused(() -> node.run("INSERT INTO g (a) VALUES (NULL)"), "A primary key value must not be NULL");
    }
}
