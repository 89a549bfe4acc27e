package org.cratedb4j.client.internal.time;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A timer whose one daemon thread is there only while there is something to run. */
public final class DaemonTimer implements Timer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DaemonTimer.class);
    private static final long IDLE_SECONDS = 1;

    private final ScheduledThreadPoolExecutor executor;

    /** A timer whose thread has a name. */
    public DaemonTimer(String name) {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    // What a task throws is logged where it runs.
    @SuppressWarnings("FutureReturnValueIgnored")
    @Override
    public void schedule(Runnable task, long nanos) {
        executor.schedule(() -> run(task), nanos, TimeUnit.NANOSECONDS);
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            if (!executor.isShutdown()) {
                LOG.warn("A task in the background failed", e);
            }
        }
    }

    /** Forgets all tasks, and interrupts the one that runs. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
