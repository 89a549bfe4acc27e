package org.cratedb4j.client.internal.exec;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops statements on the server: looks a statement up by its tag and kills it through any node. The one thread is there
 * only while there is something to stop; callers never wait for it. Safe for use by many threads.
 */
final class Killer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Killer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MAX_WAITING = 10_000;
    private static final int LOOKUPS = 4;
    private static final long FIRST_PAUSE_MILLIS = 20;

    private final JobTables jobs;
    private final Ticker ticker;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ThreadPoolExecutor executor;

    Killer(JobTables jobs, Ticker ticker) {
        this.jobs = jobs;
        this.ticker = ticker;
        executor = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MAX_WAITING),
                task -> {
                    Thread thread = new Thread(task, "cratedb4j-killer");
                    thread.setDaemon(true);
                    return thread;
                },
                // Behind thousands that wait, the last one would come too late anyway; after close() nobody is served.
                new ThreadPoolExecutor.DiscardPolicy());
        executor.allowCoreThreadTimeOut(true);
    }

    /** Has the statement of a tag killed, if it runs, and returns at once. */
    void kill(String tag) {
        submit(tag, LOOKUPS);
    }

    /** The same for a statement whose answer has begun: it has ended already, or is seen at the first look. */
    void killRest(String tag) {
        submit(tag, 1);
    }

    private void submit(String tag, int lookups) {
        Deadline deadline = Deadline.after(PATIENCE, ticker);
        executor.execute(() -> killNow(tag, lookups, deadline));
    }

    private void killNow(String tag, int lookups, Deadline deadline) {
        try {
            List<String> ids = find(tag, lookups, deadline);
            ids.forEach(id -> jobs.kill(id, deadline));
            LOG.debug("Statement {}: {}", tag, ids.isEmpty() ? "has ended" : "killed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CrateException | IllegalStateException e) {
            LOG.debug("Statement {} could not be killed: {}", tag, e.getMessage());
        }
    }

    /** A statement that was sent a moment ago may have to be parsed before it shows. */
    private List<String> find(String tag, int lookups, Deadline deadline) throws InterruptedException {
        List<String> ids = jobs.running(tag, deadline);
        for (int i = 0; ids.isEmpty() && i < lookups - 1; i++) {
            if (closed.await(FIRST_PAUSE_MILLIS << (2 * i), TimeUnit.MILLISECONDS)) {
                return jobs.running(tag, deadline);
            }
            ids = jobs.running(tag, deadline);
        }
        return ids;
    }

    /** Waits a short time for what is to be killed. */
    @Override
    public void close() {
        closed.countDown();
        executor.shutdown();
        try {
            executor.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor.shutdownNow();
    }
}
