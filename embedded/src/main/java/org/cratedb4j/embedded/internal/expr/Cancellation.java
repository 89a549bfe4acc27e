package org.cratedb4j.embedded.internal.expr;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.functions.StopSignal;
import org.jspecify.annotations.Nullable;

/** Stops a running statement: whoever runs it asks often, anybody may cancel. Thread-safe. */
public final class Cancellation implements StopSignal {
    private static final int CHECKS_PER_CLOCK_READ = 256;

    private final long deadlineNanos;
    private final String timeout;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private volatile @Nullable CrateError reason;
    private int checks;

    private Cancellation(long deadlineNanos, String timeout) {
        this.deadlineNanos = deadlineNanos;
        this.timeout = timeout;
    }

    /** Without a time limit. */
    public static Cancellation unlimited() {
        return new Cancellation(Long.MAX_VALUE, "");
    }

    /**
     * With a time limit.
     *
     * @param nanos from now
     * @param timeout the limit as messages show it
     */
    public static Cancellation after(long nanos, String timeout) {
        return new Cancellation(System.nanoTime() + nanos, timeout);
    }

    /** Makes the statement fail at its next check. */
    public void cancel(CrateError why) {
        reason = why;
        cancelled.countDown();
    }

    /** Fails when the statement was cancelled or its time is over. */
    @Override
    public void check() {
        CrateError why = reason;
        if (why != null) {
            throw why;
        }
        if (deadlineNanos != Long.MAX_VALUE && ++checks % CHECKS_PER_CLOCK_READ == 0) {
            checkClock();
        }
    }

    @Override
    public void await(long millis) {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        long left = deadlineNanos == Long.MAX_VALUE ? Long.MAX_VALUE : deadlineNanos - System.nanoTime() + 1;
        try {
            if (!cancelled.await(Math.min(nanos, left), TimeUnit.NANOSECONDS) && deadlineNanos != Long.MAX_VALUE) {
                checkClock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check();
    }

    private void checkClock() {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new CrateError(ErrorKind.JOB_KILLED, "Job killed. statement_timeout (" + timeout + ")");
        }
    }
}
