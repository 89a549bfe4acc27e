package org.cratedb4j.embedded.internal.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The rows of a table in two trees: row number to row, and primary key to row number. */
final class RowStore implements TableRows {
    private final ReentrantLock writing = new ReentrantLock();
    private final MVMap<Long, StoredRow> rows;
    private final MVMap<Object, Long> numbersByKey;
    private final MVMap<Integer, List<@Nullable Object>> sequenceNumbers;
    private final int tableId;
    private final Journal journal;
    private final Visibility visibility;
    private final SequenceNumbers sequences;
    private final DocumentIds ids;
    private final Map<Class<?>, Object> companions = new ConcurrentHashMap<>();
    private final Tombstones tombstones;
    private volatile Layout layout;

    RowStore(Trees trees, TableDefinition definition, Snapshots snapshots, LongSupplier clockMillis) {
        this.layout = new Layout(PrimaryKey.of(definition), new ShardRouter(definition));
        this.ids = new DocumentIds(definition.id(), layout.key(), routingPart(definition));
        this.tableId = definition.id();
        this.rows = trees.rows(tableId, ids);
        this.numbersByKey = trees.keys(tableId);
        this.sequenceNumbers = trees.sequenceNumbers();
        this.journal = trees.journal();
        this.tombstones = new Tombstones(clockMillis);
        this.visibility = new Visibility(() -> snapshots.take(rows), clockMillis, writing);
        List<@Nullable Object> kept = sequenceNumbers.get(tableId);
        this.sequences = kept == null ? new SequenceNumbers() : new SequenceNumbers(kept);
    }

    /** What of a definition decides how rows are kept. */
    private record Layout(PrimaryKey key, ShardRouter router) {}

    private static int routingPart(TableDefinition definition) {
        ColumnPath routing = definition.clusteredBy();
        return routing == null ? -1 : definition.primaryKey().indexOf(routing);
    }

    /** Follows DDL. */
    void redefine(TableDefinition definition, long refreshIntervalMillis) {
        layout = new Layout(PrimaryKey.of(definition), new ShardRouter(definition));
        ids.redefine(layout.key(), routingPart(definition));
        visibility.refreshEvery(refreshIntervalMillis);
    }

    void refreshIfDue() {
        visibility.refreshIfDue();
    }

    @Override
    public Iterator<RowData> visible() {
        return visibility.seen().rowsAndRelease();
    }

    @Override
    public View view() {
        return new StateView(visibility.seen());
    }

    @Override
    public <T> T companion(Class<T> kind, Supplier<T> first) {
        return kind.cast(companions.computeIfAbsent(kind, unused -> first.get()));
    }

    @Override
    public @Nullable RowData byKey(List<?> key) {
        return byNumber(numbersByKey.get(layout.key().of(key)));
    }

    @Override
    public @Nullable RowData byId(String id) {
        Layout current = layout;
        if (current.key().isEmpty()) {
            return rows.get(ids.numberOf(id));
        }
        Object key = ids.keyOf(id);
        return key == null ? null : byNumber(numbersByKey.get(key));
    }

    @Override
    public String idOf(List<?> key) {
        return ids.idOfKey(layout.key().of(key));
    }

    @Override
    public Object shardOf(@Nullable Object[] values) {
        ShardRouter router = layout.router();
        return List.of(router.partitionOf(values), router.shardOf(values, ids.id(values, 0)));
    }

    @Override
    public Object shardOfKey(List<?> key) {
        return layout.router().shardOf(new @Nullable Object[0], idOf(key));
    }

    @Override
    public Place placeOf(RowData row) {
        ShardRouter router = layout.router();
        return new Place(
                router.partitionIdentOf(row.values()), router.shardOf(row.values(), Objects.requireNonNull(row.id())));
    }

    private @Nullable StoredRow byNumber(@Nullable Long number) {
        return number == null ? null : rows.get(number);
    }

    @Override
    public long size() {
        return rows.sizeAsLong();
    }

    @Override
    public void refresh() {
        visibility.refresh();
    }

    @Override
    public Writer write() {
        writing.lock();
        return new RowWriter();
    }

    /** Puts the values of every row through a change. */
    void rewrite(UnaryOperator<@Nullable Object[]> change) {
        try (RowWriter writer = (RowWriter) write()) {
            Iterator<StoredRow> all = rows.values().iterator();
            while (all.hasNext()) {
                StoredRow row = all.next();
                writer.put(row, change.apply(row.values().clone()), (int) row.version(), row.seqNo());
            }
        }
        visibility.refresh();
    }

    private record StateView(Snapshots.Snapshot snapshot) implements View {
        @Override
        public Iterator<RowData> rows() {
            return snapshot.rows();
        }

        @Override
        public Object state() {
            return snapshot.state();
        }

        @Override
        public void close() {
            snapshot.release();
        }
    }

    private final class RowWriter implements Writer {
        private boolean changed;

        @Override
        public @Nullable RowData current(RowData row) {
            return rows.get(((StoredRow) row).number());
        }

        @Override
        public @Nullable RowData existing(@Nullable Object[] values) {
            PrimaryKey key = layout.key();
            return key.isEmpty() ? null : byNumber(numbersByKey.get(key.in(values)));
        }

        @Override
        public @Nullable RowData insert(@Nullable Object[] values) {
            Layout current = layout;
            Object key = current.key().isEmpty() ? null : current.key().in(values);
            if (key != null && numbersByKey.containsKey(key)) {
                return null;
            }
            beforeChange();
            long number = sequences.nextRow();
            long seqNo = sequences.next(current.router(), values, ids.id(values, number));
            int version = key == null ? 1 : tombstones.nextVersion(key);
            StoredRow row = new StoredRow(ids, values, number, version, seqNo);
            journal.change(() -> {
                rows.append(number, row);
                if (key != null) {
                    numbersByKey.put(key, number);
                }
            });
            return row;
        }

        @Override
        public RowData update(RowData row, @Nullable Object[] values) {
            beforeChange();
            StoredRow before = (StoredRow) row;
            long seqNo = sequences.next(layout.router(), values, before.id());
            return put(before, values, (int) before.version() + 1, seqNo);
        }

        private StoredRow put(StoredRow before, @Nullable Object[] values, int version, long seqNo) {
            beforeChange();
            StoredRow after = new StoredRow(ids, values, before.number(), version, seqNo);
            journal.change(() -> rows.put(after.number(), after));
            return after;
        }

        @Override
        public void delete(RowData row) {
            beforeChange();
            StoredRow before = (StoredRow) row;
            Layout current = layout;
            sequences.next(current.router(), before.values(), before.id());
            journal.change(() -> {
                rows.remove(before.number());
                if (!current.key().isEmpty()) {
                    Object key = current.key().in(before.values());
                    numbersByKey.remove(key);
                    tombstones.add(key, (int) before.version() + 1);
                }
            });
        }

        private void beforeChange() {
            if (!changed) {
                changed = true;
                visibility.beforeWrite();
            }
        }

        @Override
        public void close() {
            try {
                if (changed) {
                    journal.change(() -> sequenceNumbers.put(tableId, sequences.encoded()));
                }
            } finally {
                writing.unlock();
            }
            if (changed) {
                journal.commit();
            }
        }
    }
}
