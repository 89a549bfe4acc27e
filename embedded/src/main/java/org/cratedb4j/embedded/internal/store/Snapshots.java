package org.cratedb4j.embedded.internal.store;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes snapshots: a table's rows at one moment. In a file, the pages of a snapshot are kept until nobody can read them any more; that
 * the garbage collector finds out, because a scan may be given up half way. Thread-safe.
 */
final class Snapshots {
    private final MVStore store;
    private final @Nullable Cleaner cleaner;
    private final Set<Usage> usages = ConcurrentHashMap.newKeySet();

    Snapshots(MVStore store) {
        this.store = store;
        this.cleaner = store.isPersistent() ? Cleaner.create() : null;
    }

    Snapshot take(MVMap<Long, StoredRow> rows) {
        if (cleaner == null) {
            return new Snapshot(rows.getRoot());
        }
        Usage usage = new Usage(store, usages);
        Snapshot snapshot = new Snapshot(rows.getRoot());
        cleaner.register(snapshot, usage::end);
        return snapshot;
    }

    /** Gives up all snapshots, before the store is closed. */
    void giveUp() {
        List.copyOf(usages).forEach(Usage::end);
    }

    /** Keeps the pages of a version. Must not refer to the snapshot, which would then never be given up. */
    private static final class Usage {
        private final MVStore store;
        private final Set<Usage> all;
        private final MVStore.TxCounter counter;

        Usage(MVStore store, Set<Usage> all) {
            this.store = store;
            this.all = all;
            this.counter = store.registerVersionUsage();
            all.add(this);
        }

        void end() {
            if (all.remove(this)) {
                store.deregisterVersionUsage(counter);
            }
        }
    }

    /** A table's rows at one moment. Immutable. */
    static final class Snapshot {
        private final RootReference<Long, StoredRow> root;

        private Snapshot(RootReference<Long, StoredRow> root) {
            this.root = root;
        }

        Iterator<RowData> iterator() {
            return new Scan(this);
        }
    }

    private static final class Scan implements Iterator<RowData> {
        private final Snapshot snapshot;
        private final Cursor<Long, StoredRow> cursor;

        Scan(Snapshot snapshot) {
            this.snapshot = snapshot;
            this.cursor = new Cursor<>(snapshot.root, null, null);
        }

        @Override
        public boolean hasNext() {
            try {
                return cursor.hasNext();
            } finally {
                Reference.reachabilityFence(snapshot);
            }
        }

        @Override
        public RowData next() {
            try {
                cursor.next();
                return cursor.getValue();
            } finally {
                Reference.reachabilityFence(snapshot);
            }
        }
    }
}
