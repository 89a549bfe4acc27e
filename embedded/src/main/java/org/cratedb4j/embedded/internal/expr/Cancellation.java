package org.cratedb4j.embedded.internal.expr;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/** Stops a running statement: whoever runs it asks often, anybody may cancel. Thread-safe. */
public final class Cancellation {
    private static final int CHECKS_PER_CLOCK_READ = 256;

    private final long deadlineNanos;
    private final String timeout;
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
    }

    /** Fails when the statement was cancelled or its time is over. */
    public void check() {
        CrateError why = reason;
        if (why != null) {
            throw why;
        }
        if (deadlineNanos != Long.MAX_VALUE && ++checks % CHECKS_PER_CLOCK_READ == 0) {
            checkClock();
        }
    }

    private void checkClock() {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new CrateError(ErrorKind.JOB_KILLED, "Job killed. statement_timeout (" + timeout + ")");
        }
    }
}
