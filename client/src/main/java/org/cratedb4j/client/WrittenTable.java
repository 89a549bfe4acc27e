package org.cratedb4j.client;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.cratedb4j.client.internal.sql.TableName;
import org.cratedb4j.client.internal.time.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A table that the client has written, and whether it was refreshed since. Safe for use by many threads. */
final class WrittenTable {

    private static final Logger LOG = LoggerFactory.getLogger("org.cratedb4j.client.refresh");

    private final TableName name;
    private final AtomicLong writes = new AtomicLong();
    private final ReentrantLock refreshing = new ReentrantLock();
    // The number of writes that the last refresh has shown.
    private volatile long refreshed;
    private volatile boolean forbidden;
    private volatile boolean overdue;

    WrittenTable(TableName name) {
        this.name = name;
    }

    TableName name() {
        return name;
    }

    void wrote() {
        writes.incrementAndGet();
    }

    boolean isStale() {
        return refreshed < writes.get() && !forbidden;
    }

    /** Whether a refresh was promised and failed. */
    boolean isOverdue() {
        return overdue && isStale();
    }

    /** Has the table refreshed unless somebody else does, and begins after the writes that are known now. */
    void refresh(Deadline deadline, Consumer<String> sender) {
        long needed = writes.get();
        lock(deadline);
        try {
            if (refreshed < needed && !forbidden) {
                long shown = writes.get();
                send(sender);
                refreshed = shown;
                overdue = false;
            }
        } finally {
            refreshing.unlock();
        }
    }

    /** The same behind a write, which has succeeded whatever becomes of this. */
    void refreshQuietly(Deadline deadline, Consumer<String> sender) {
        try {
            refresh(deadline, sender);
        } catch (CrateException e) {
            overdue = true;
            LOG.warn("{} was written but could not be refreshed; that is tried again before the next query", name, e);
        }
    }

    private void send(Consumer<String> sender) {
        try {
            sender.accept("REFRESH TABLE " + name.quoted());
        } catch (RelationUnknownException | SchemaUnknownException e) {
            // It was dropped since, or it was never there; or nobody but the writer may know of it.
            LOG.debug("{} is not there to be refreshed: {}", name, e.getMessage());
        } catch (MissingPrivilegeException e) {
            forbidden = true;
            LOG.warn("{} cannot be refreshed, which the user is not allowed to: {}", name, e.getMessage());
        }
    }

    private void lock(Deadline deadline) {
        try {
            if (!refreshing.tryLock(deadline.remainingNanos(), TimeUnit.NANOSECONDS) && deadline.timeout() != null) {
                throw new StatementTimeoutException(deadline.timeout(), false, null, 0, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StatementCancelledException(false, null, 0, e);
        }
    }
}
