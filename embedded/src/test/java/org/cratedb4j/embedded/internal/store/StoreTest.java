package org.cratedb4j.embedded.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private final AtomicLong clock = new AtomicLong();
    private final Store store = Store.inMemory(clock::get);
    private final TableRows rows = store.rows(table(store.nextId(), true));

    @AfterEach
    void close() {
        store.close();
    }

    private static TableDefinition table(int id, boolean withKey) {
        TableDefinitionBuilder table = new TableDefinitionBuilder(new RelationName("doc", "t"), id).shards(1);
        table.addColumn(ColumnPath.of("id"), DataTypes.INTEGER);
        table.addColumn(ColumnPath.of("v"), DataTypes.TEXT);
        if (withKey) {
            table.primaryKey().add(ColumnPath.of("id"));
        }
        return table.build();
    }

    private static RowData insert(TableRows rows, int id, String value) {
        try (TableRows.Writer writer = rows.write()) {
            return java.util.Objects.requireNonNull(writer.insert(new @Nullable Object[] {id, value}));
        }
    }

    private static void update(TableRows rows, RowData row, String value) {
        try (TableRows.Writer writer = rows.write()) {
            writer.update(row, new @Nullable Object[] {row.value(0), value});
        }
    }

    private static List<@Nullable Object> seen(TableRows rows) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.visible().forEachRemaining(row -> values.add(row.value(1)));
        return values;
    }

    @Test
    void aSearchSeesWhatWasWrittenBeforeTheLastRefresh() {
        RowData row = insert(rows, 1, "a");
        assertThat(seen(rows)).isEmpty();

        rows.refresh();
        insert(rows, 2, "b");
        update(rows, row, "changed");
        assertThat(seen(rows)).containsExactly("a");

        rows.refresh();
        assertThat(seen(rows)).containsExactly("changed", "b");
    }

    @Test
    void aPrimaryKeyFindsARowThatIsNotRefreshed() {
        insert(rows, 1, "a");

        RowData row = Objects.requireNonNull(rows.byKey(List.of(1)));

        assertThat(row.value(1)).isEqualTo("a");
        assertThat(rows.byKey(List.of(2))).isNull();
    }

    @Test
    void withoutRefreshTheIntervalMakesRowsVisible() {
        TableDefinitionBuilder definition = table(store.nextId(), true).toBuilder();
        definition.settings().put("refresh_interval", 500L);
        TableRows timed = store.rows(definition.build());
        insert(timed, 1, "a");
        clock.addAndGet(499);
        insert(timed, 2, "b");
        assertThat(seen(timed)).isEmpty();

        clock.addAndGet(1);

        assertThat(seen(timed)).containsExactly("a", "b");
    }

    @Test
    void anIntervalOfZeroNeverMakesRowsVisible() {
        TableDefinitionBuilder definition = table(store.nextId(), true).toBuilder();
        definition.settings().put("refresh_interval", 0L);
        TableRows manual = store.rows(definition.build());
        insert(manual, 1, "a");

        clock.addAndGet(3_600_000);

        assertThat(seen(manual)).isEmpty();
    }

    @Test
    void aScanIsOneStateWhateverIsWrittenMeanwhile() {
        for (int id = 0; id < 1000; id++) {
            insert(rows, id, "old");
        }
        rows.refresh();
        Iterator<RowData> scan = rows.visible();
        scan.next();

        try (TableRows.Writer writer = rows.write()) {
            for (int id = 0; id < 1000; id++) {
                writer.delete(java.util.Objects.requireNonNull(rows.byKey(List.of(id))));
            }
        }
        rows.refresh();

        List<@Nullable Object> rest = new ArrayList<>();
        scan.forEachRemaining(row -> rest.add(row.value(1)));
        assertThat(rest).hasSize(999).containsOnly("old");
        assertThat(seen(rows)).isEmpty();
    }

    @Test
    void aRefreshWhileSomebodyWritesShowsWhatWasFinishedBefore() {
        insert(rows, 1, "a");
        try (TableRows.Writer writer = rows.write()) {
            writer.insert(new @Nullable Object[] {2, "b"});
            rows.refresh();
            writer.insert(new @Nullable Object[] {3, "c"});

            assertThat(seen(rows)).contains("a").doesNotContain("c");
        }
    }

    @Test
    void aSecondRowOfTheSameKeyIsRefused() {
        insert(rows, 1, "a");

        try (TableRows.Writer writer = rows.write()) {
            assertThat(writer.insert(new @Nullable Object[] {1, "b"})).isNull();
            assertThat(writer.existing(new @Nullable Object[] {1, "b"})).isNotNull();
        }
        assertThat(rows.size()).isEqualTo(1);
    }

    @Test
    void aDeletedKeyIsFreeAgain() {
        RowData row = insert(rows, 1, "a");
        try (TableRows.Writer writer = rows.write()) {
            writer.delete(row);
        }

        assertThat(rows.byKey(List.of(1))).isNull();
        assertThat(insert(rows, 1, "b").value(1)).isEqualTo("b");
    }

    @Test
    void everyWriteToAShardGetsTheNextSequenceNumber() {
        RowData row = insert(rows, 1, "a");
        update(rows, row, "b");
        RowData updated = java.util.Objects.requireNonNull(rows.byKey(List.of(1)));
        try (TableRows.Writer writer = rows.write()) {
            writer.delete(updated);
        }

        assertThat(row.seqNo()).isZero();
        assertThat(updated.seqNo()).isEqualTo(1);
        assertThat(updated.version()).isEqualTo(2);
        assertThat(insert(rows, 2, "c").seqNo()).isEqualTo(3);
    }

    @Test
    void aRowIsFoundByItsIdWithAndWithoutAPrimaryKey() {
        TableRows keyless = store.rows(table(store.nextId(), false));
        RowData first = insert(keyless, 1, "a");
        RowData second = insert(keyless, 1, "b");

        assertThat(first.id()).hasSize(20).isNotEqualTo(second.id());
        assertThat(keyless.byId(java.util.Objects.requireNonNull(second.id()))).isSameAs(second);
        assertThat(keyless.byId("no id")).isNull();
        assertThat(insert(rows, 7, "a").id()).isEqualTo("7");
        assertThat(rows.byId("7")).isNotNull();
        assertThat(rows.byId("x")).isNull();
    }

    @Test
    void aKeyOfSeveralColumnsIsOneIdThatNamesThemAll() {
        TableDefinitionBuilder definition = table(store.nextId(), false).toBuilder();
        definition.primaryKey().addAll(List.of(ColumnPath.of("id"), ColumnPath.of("v")));
        definition.clusteredBy(ColumnPath.of("v"));
        TableRows pairs = store.rows(definition.build());
        RowData row = insert(pairs, 1, "x");

        assertThat(row.id()).isEqualTo("AgF4ATE=");
        assertThat(pairs.byId("AgF4ATE=")).isSameAs(row);
        assertThat(pairs.byKey(List.of(1, "x"))).isSameAs(row);
        assertThat(pairs.byKey(List.of(1, "y"))).isNull();
    }

    @Test
    void rowsAndVersionsSurviveClosing(@TempDir Path directory) throws IOException {
        int id;
        try (Store file = Store.open(directory, clock::get)) {
            id = file.nextId();
            TableRows written = file.rows(table(id, true));
            update(written, insert(written, 1, "a"), "b");
            file.save(java.util.Map.of());
        }

        try (Store file = Store.open(directory, clock::get)) {
            TableRows read = file.rows(table(id, true));
            assertThat(seen(read)).containsExactly("b");
            RowData row = java.util.Objects.requireNonNull(read.byKey(List.of(1)));
            assertThat(row.version()).isEqualTo(2);
            assertThat(insert(read, 2, "c").seqNo()).isEqualTo(2);
            assertThat(file.nextId()).isGreaterThan(id);
        }
    }

    @Test
    void aDirectoryInUseIsRefused(@TempDir Path directory) throws IOException {
        try (Store first = Store.open(directory, clock::get)) {
            assertThat(first.load()).isEmpty();
            assertThatThrownBy(() -> Store.open(directory, clock::get))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another node")
                    .hasMessageContaining(directory.toString());
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> Store.open(file.resolve("data"), clock::get)).isInstanceOf(IOException.class);
    }

    @Test
    void droppedRowsAreGone() {
        TableDefinition definition = table(store.nextId(), true);
        insert(store.rows(definition), 1, "a");

        store.dropRows(definition);

        assertThat(store.rows(definition).size()).isZero();
    }
}
