package org.cratedb4j.client.internal.http;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.cratedb4j.client.internal.time.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Cuts connections whose deadline has passed. A socket's own time-out would bound each read but neither a write nor a
 * whole exchange. The one thread is there only while there is a deadline to watch.
 */
final class Watchdog implements AutoCloseable {

    private static final long IDLE_SECONDS = 1;

    private final ScheduledThreadPoolExecutor executor;

    Watchdog() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "cratedb4j-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        // Refused is only what comes after close(), which cuts all connections itself.
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    /** Runs an action, which must not block, when a deadline passes, unless the watch is cancelled before. */
    Watch watch(Deadline deadline, Runnable action) {
        if (deadline.timeout() == null) {
            return Watch.NONE;
        }
        Watch watch = new Watch();
        watch.task = executor.schedule(() -> watch.fire(action), deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        return watch;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** One deadline that is watched. */
    static final class Watch {

        /** Watches nothing. */
        static final Watch NONE = new Watch();

        private enum State {
            ARMED,
            FIRED,
            CANCELLED
        }

        private final AtomicReference<State> state = new AtomicReference<>(State.ARMED);
        private @Nullable Future<?> task;

        private void fire(Runnable action) {
            if (state.compareAndSet(State.ARMED, State.FIRED)) {
                action.run();
            }
        }

        boolean hasFired() {
            return state.get() == State.FIRED;
        }

        /** Ends the watch; false if it has fired. */
        boolean cancel() {
            if (task != null && state.compareAndSet(State.ARMED, State.CANCELLED)) {
                task.cancel(false);
            }
            return !hasFired();
        }
    }
}
