package org.cratedb4j.embedded.internal.store;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes snapshots: a table's rows at one moment. In a file, a snapshot keeps pages from being overwritten, and each commit looks at all
 * that has happened since the oldest; so it is given up as soon as nobody needs it. Thread-safe.
 */
final class Snapshots {
    private final MVStore store;
    private final @Nullable Cleaner cleaner;
    private final Set<Snapshot> held = ConcurrentHashMap.newKeySet();

    Snapshots(MVStore store) {
        this.store = store;
        this.cleaner = store.isPersistent() ? Cleaner.create() : null;
    }

    /** A snapshot that belongs to the caller, who releases it. */
    Snapshot take(MVMap<Long, StoredRow> rows) {
        MVStore.TxCounter usage = cleaner == null ? null : store.registerVersionUsage();
        Snapshot snapshot = new Snapshot(rows.getRoot(), usage);
        if (usage != null) {
            held.add(snapshot);
        }
        return snapshot;
    }

    /** Gives up all snapshots, before the store is closed. */
    void giveUp() {
        List.copyOf(held).forEach(Snapshot::end);
    }

    /** A table's rows at one moment, needed by one or more. */
    final class Snapshot {
        private final RootReference<Long, StoredRow> root;
        private final MVStore.@Nullable TxCounter usage;
        private final AtomicInteger users = new AtomicInteger(1);

        private Snapshot(RootReference<Long, StoredRow> root, MVStore.@Nullable TxCounter usage) {
            this.root = root;
            this.usage = usage;
        }

        /** One more needs it; false when it has been given up. */
        boolean acquire() {
            return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
        }

        /** One less needs it. */
        void release() {
            if (users.decrementAndGet() == 0) {
                end();
            }
        }

        private void end() {
            if (held.remove(this)) {
                store.deregisterVersionUsage(usage);
            }
        }

        /** Equal for two snapshots only when they are of the same state. */
        Object state() {
            return root;
        }

        /** The rows, while the caller needs the snapshot and after that. */
        Iterator<RowData> rows() {
            users.incrementAndGet();
            return rowsAndRelease();
        }

        /** The rows; the snapshot is released when they have been read, or when the iterator is forgotten half way. */
        Iterator<RowData> rowsAndRelease() {
            Scan scan = new Scan(new Cursor<>(root, null, null));
            if (cleaner != null) {
                scan.release = cleaner.register(scan, this::release);
            }
            return scan;
        }
    }

    private static final class Scan implements Iterator<RowData> {
        private final Cursor<Long, StoredRow> cursor;
        private Cleaner.@Nullable Cleanable release;

        Scan(Cursor<Long, StoredRow> cursor) {
            this.cursor = cursor;
        }

        @Override
        public boolean hasNext() {
            try {
                boolean more = cursor.hasNext();
                if (!more && release != null) {
                    release.clean();
                }
                return more;
            } finally {
                Reference.reachabilityFence(this);
            }
        }

        @Override
        public RowData next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            cursor.next();
            return cursor.getValue();
        }
    }
}
