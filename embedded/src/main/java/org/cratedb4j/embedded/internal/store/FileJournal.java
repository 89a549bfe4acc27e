package org.cratedb4j.embedded.internal.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Of a store in a file. A commit writes all changes made so far, whoever made them; those who wait for one while another is being
 * written share the next.
 */
final class FileJournal implements Journal {
    private static final int COMMITS_PER_COMPACTION = 1_000;
    private static final int TARGET_FILL_PERCENT = 50;
    private static final int COMPACTION_BYTES = 4 * 1024 * 1024;

    private final MVStore store;
    private final Runnable afterCommit;
    private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock();
    private final ReentrantLock committing = new ReentrantLock();
    private final AtomicLong requested = new AtomicLong();
    private long committed;
    private int commitsSinceCompaction;

    /** @param afterCommit called after each commit, by the thread that wrote it */
    FileJournal(MVStore store, Runnable afterCommit) {
        this.store = store;
        this.afterCommit = afterCommit;
    }

    @Override
    public void change(Runnable change) {
        changes.readLock().lock();
        try {
            change.run();
        } finally {
            changes.readLock().unlock();
        }
    }

    @Override
    public void commit() {
        long mine = requested.incrementAndGet();
        // An interrupt in the middle of writing would close the file.
        boolean interrupted = Thread.interrupted();
        committing.lock();
        try {
            if (committed < mine) {
                long covered = requested.get();
                write();
                committed = covered;
            }
        } finally {
            committing.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void write() {
        changes.writeLock().lock();
        try {
            store.commit();
        } finally {
            changes.writeLock().unlock();
        }
        store.sync();
        afterCommit.run();
        if (++commitsSinceCompaction >= COMMITS_PER_COMPACTION) {
            commitsSinceCompaction = 0;
            store.compact(TARGET_FILL_PERCENT, COMPACTION_BYTES);
        }
    }
}
