package org.cratedb4j.client;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.cratedb4j.client.internal.time.DaemonTimer;
import org.cratedb4j.client.internal.time.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of any number in bulk: it collects them to requests of a fitting size, has some under way at a time, and lets
 * whoever adds more wait, so that it takes the memory of a few requests only.
 *
 * <p>A request that is too large for the server (HTTP 413, or its circuit breaker) is divided, down to one row; so is an
 * {@code INSERT ... VALUES} that is refused because a value of one row does not fit. A request whose outcome is unknown is
 * never sent again: its rows are {@link RowOutcome.Status#UNKNOWN}, with an exception whose {@code resolve()} asks the
 * cluster. Rows that are not written, or may not be, go to the {@linkplain BulkWriterBuilder#deadLetters dead letters}.
 * Requests are refused and repeated by the same rule as all others, and have the statement's time-out each.
 *
 * <p>Safe for use by many threads. Whoever opens it closes it, before the client.
 *
 * @param <R> the rows' class
 */
public final class BulkWriter<R> implements AutoCloseable {

    private final BulkSender<R> sender;
    private final Limits limits;
    private final Timer timer;
    private final Semaphore permits;
    private final ReentrantLock filling = new ReentrantLock();
    private BulkBatch<R> batch;
    private long generation;
    private boolean closed;

    /** When a batch is full, and how many there are. */
    record Limits(
            int rows, int bytes, int parallelism, @Nullable Duration age) {}

    BulkWriter(BulkSender<R> sender, Limits limits, Timer timer) {
        this.sender = sender;
        this.limits = limits;
        this.timer = timer;
        permits = new Semaphore(limits.parallelism(), true);
        batch = sender.newBatch();
    }

    /**
     * Adds a row, and waits if as many requests are under way as there may be, and another one is full.
     *
     * @param row the row, see {@link SqlStatement#bulk(Iterable)}
     * @throws ParameterException if the row cannot be sent; the others are not affected
     * @throws StatementCancelledException if the thread is interrupted; the rows that were to be sent have failed
     * @throws IllegalStateException if the writer is closed
     */
    public void add(R row) {
        BulkBatch<R> full = null;
        filling.lock();
        try {
            if (closed) {
                throw new IllegalStateException("The bulk writer is closed");
            }
            batch.add(row, sender.parameters(row));
            sender.outcomes().added();
            watchAge();
            if (batch.rows().size() >= limits.rows() || batch.encoded().size() >= limits.bytes()) {
                full = takeBatch();
            }
        } finally {
            filling.unlock();
        }
        if (full != null) {
            send(full);
        }
    }

    /**
     * Adds all rows of an iterator.
     *
     * @param rows the rows, see {@link #add}
     */
    public void addAll(Iterator<? extends R> rows) {
        rows.forEachRemaining(this::add);
    }

    /**
     * Adds all rows of a collection.
     *
     * @param rows the rows, see {@link #add}
     */
    public void addAll(Iterable<? extends R> rows) {
        rows.forEach(this::add);
    }

    /**
     * Adds all rows of a stream, in its order, and closes it.
     *
     * @param rows the rows, see {@link #add}
     */
    public void addAll(Stream<? extends R> rows) {
        try (rows) {
            rows.forEachOrdered(this::add);
        }
    }

    /**
     * Sends what was added, and waits until nothing is under way.
     *
     * @return how far the writer has come
     * @throws BulkWriterException if rows were not written, or may not have been, since the last call, and there is nobody
     *     to take them
     * @throws StatementCancelledException if the thread is interrupted
     */
    public BulkProgress flush() {
        BulkBatch<R> rest;
        filling.lock();
        try {
            rest = takeBatch();
        } finally {
            filling.unlock();
        }
        if (!rest.rows().isEmpty()) {
            send(rest);
        }
        acquire(limits.parallelism());
        permits.release(limits.parallelism());
        sender.refresh();
        sender.outcomes().raise();
        return progress();
    }

    /**
     * How far the writer has come, at any time.
     *
     * @return the numbers
     */
    public BulkProgress progress() {
        return sender.outcomes().progress();
    }

    /**
     * Does what {@link #flush()} does, and takes no rows from now on. Closing again does nothing.
     *
     * @throws BulkWriterException as {@link #flush()} does
     */
    @Override
    public void close() {
        filling.lock();
        try {
            closed = true;
        } finally {
            filling.unlock();
        }
        try {
            flush();
        } finally {
            if (timer instanceof DaemonTimer own) {
                own.close();
            }
        }
    }

    private BulkBatch<R> takeBatch() {
        BulkBatch<R> taken = batch;
        batch = sender.newBatch();
        generation++;
        return taken;
    }

    private void send(BulkBatch<R> full) {
        try {
            acquire(1);
        } catch (StatementCancelledException e) {
            sender.refuse(full, e);
            throw e;
        }
        submit(full);
    }

    // Whatever goes wrong is remembered.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void submit(BulkBatch<R> full) {
        sender.send(full).whenComplete((nothing, failure) -> {
            if (failure != null) {
                sender.outcomes().broken(failure);
            }
            permits.release();
        });
    }

    private void acquire(int number) {
        try {
            permits.acquire(number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StatementCancelledException(false, null, 0, e);
        }
    }

    /** Has a batch sent some time after its first row. */
    private void watchAge() {
        if (limits.age() != null && batch.rows().size() == 1) {
            sendLater(generation, limits.age());
        }
    }

    // Not the batch itself, which would be kept until its time comes, though it was sent long before.
    private void sendLater(long watched, Duration delay) {
        timer.schedule(() -> sendIfWaiting(watched, delay), delay.toNanos());
    }

    /** Sends a batch that is still waiting; if as many are under way as there may be, it goes on waiting. */
    private void sendIfWaiting(long watched, Duration delay) {
        BulkBatch<R> old;
        filling.lock();
        try {
            if (generation != watched) {
                return;
            }
            if (!permits.tryAcquire()) {
                sendLater(watched, delay);
                return;
            }
            old = takeBatch();
        } finally {
            filling.unlock();
        }
        submit(old);
    }

    /** The numbers, without rows. */
    @Override
    public String toString() {
        return "BulkWriter" + progress();
    }
}
