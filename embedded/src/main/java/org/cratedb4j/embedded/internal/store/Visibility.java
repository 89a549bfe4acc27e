package org.cratedb4j.embedded.internal.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a table searches see. While nothing unrefreshed has been written that is the newest; from the first write on it is the
 * state before, until a refresh, which comes when asked for or when the oldest unrefreshed write is older than the refresh interval.
 */
final class Visibility {
    private final Supplier<Snapshots.Snapshot> newest;
    private final LongSupplier clockMillis;
    private final ReentrantLock writing;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile State state = new State(null, 0);
    private volatile long intervalMillis;

    /**
     * @param newest takes a snapshot
     * @param clockMillis any clock that does not go back
     * @param writing held by whoever writes to the table
     */
    Visibility(Supplier<Snapshots.Snapshot> newest, LongSupplier clockMillis, ReentrantLock writing) {
        this.newest = newest;
        this.clockMillis = clockMillis;
        this.writing = writing;
    }

    /** Sets the refresh interval; 0 and less: none. */
    void refreshEvery(long millis) {
        intervalMillis = millis;
    }

    /** What a search sees; the caller releases it. */
    Snapshots.Snapshot seen() {
        refreshIfDue();
        while (true) {
            State before = state;
            if (before.seen == null) {
                Snapshots.Snapshot snapshot = newest.get();
                if (state == before) {
                    return snapshot;
                }
                snapshot.release();
            } else if (before.seen.acquire()) {
                return before.seen;
            }
        }
    }

    /** To be called by the writer before its first change. */
    void beforeWrite() {
        refreshIfDue();
        if (state.seen == null) {
            state = new State(newest.get(), clockMillis.getAsLong());
        }
    }

    void refreshIfDue() {
        State current = state;
        if (current.seen != null
                && intervalMillis > 0
                && clockMillis.getAsLong() - current.firstWriteMillis >= intervalMillis) {
            refresh();
        }
    }

    void refresh() {
        refreshing.lock();
        try {
            Snapshots.Snapshot seen = state.seen;
            if (seen == null) {
                return;
            }
            if (!writing.isHeldByCurrentThread() && writing.tryLock()) {
                try {
                    state = new State(null, 0);
                } finally {
                    writing.unlock();
                }
            } else {
                state = new State(newest.get(), clockMillis.getAsLong());
            }
            seen.release();
        } finally {
            refreshing.unlock();
        }
    }

    /** Compared by identity: each refresh makes another one. */
    private static final class State {
        private final Snapshots.@Nullable Snapshot seen;
        private final long firstWriteMillis;

        /** @param seen what searches see while there are unrefreshed writes; null: the newest state */
        State(Snapshots.@Nullable Snapshot seen, long firstWriteMillis) {
            this.seen = seen;
            this.firstWriteMillis = firstWriteMillis;
        }
    }
}
