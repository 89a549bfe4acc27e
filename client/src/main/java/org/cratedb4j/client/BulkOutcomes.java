package org.cratedb4j.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What became of the rows of a bulk writer, and who is told of those that were not written. Safe for use by many threads. */
final class BulkOutcomes<R> {

    private static final int KEPT = 100;

    private final @Nullable BiConsumer<? super R, ? super RowOutcome> deadLetters;
    private final ReentrantLock telling = new ReentrantLock();
    private final List<RowOutcome> kept = new ArrayList<>();
    private final AtomicLong added = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();
    private final AtomicLong rowCount = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong splits = new AtomicLong();
    private @Nullable RuntimeException broken;

    BulkOutcomes(@Nullable BiConsumer<? super R, ? super RowOutcome> deadLetters) {
        this.deadLetters = deadLetters;
    }

    void added() {
        added.incrementAndGet();
    }

    void requested() {
        requests.incrementAndGet();
    }

    void split() {
        splits.incrementAndGet();
    }

    /** Counts the outcome of a row, and tells of it unless it was written. */
    void record(R row, RowOutcome outcome) {
        switch (outcome.status()) {
            case WRITTEN -> {
                rowCount.addAndGet(Math.max(0, outcome.rowCount()));
                written.incrementAndGet();
                return;
            }
            case FAILED -> failed.incrementAndGet();
            case UNKNOWN -> unknown.incrementAndGet();
        }
        telling.lock();
        try {
            tell(row, outcome);
        } finally {
            telling.unlock();
        }
    }

    private void tell(R row, RowOutcome outcome) {
        if (deadLetters == null) {
            if (kept.size() < KEPT) {
                kept.add(outcome);
            }
            return;
        }
        try {
            deadLetters.accept(row, outcome);
        } catch (RuntimeException e) {
            // The other rows still have to be told of.
            broken = broken == null ? e : broken;
        }
    }

    /** Remembers that rows were lost on the way, of which there is no outcome. */
    void broken(Throwable failure) {
        telling.lock();
        try {
            if (broken == null) {
                broken = failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
            }
        } finally {
            telling.unlock();
        }
    }

    BulkProgress progress() {
        // Those that are done first, lest there seem to be more of them than were added.
        long done = written.get();
        long lost = failed.get();
        long open = unknown.get();
        return new BulkProgress(added.get(), done, lost, open, rowCount.get(), requests.get(), splits.get());
    }

    /** Throws what nobody was told of, once. */
    void raise() {
        telling.lock();
        try {
            RuntimeException failure = broken;
            broken = null;
            if (failure != null) {
                throw failure;
            }
            if (!kept.isEmpty()) {
                List<RowOutcome> failures = List.copyOf(kept);
                kept.clear();
                throw new BulkWriterException(progress(), failures);
            }
        } finally {
            telling.unlock();
        }
    }
}
