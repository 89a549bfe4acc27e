package org.cratedb4j.client;

import org.cratedb4j.client.internal.exec.CancelSignal;

/**
 * Ends the calls of statements that were made {@linkplain SqlStatement#cancelledBy cancellable by} it, from another thread
 * than theirs. Safe for use by many threads; there is nothing to close.
 */
public final class Cancellation {

    private final CancelSignal signal = new CancelSignal();

    /** A cancellation that has not happened yet. */
    public Cancellation() {}

    /**
     * Ends all calls under way with a {@link StatementCancelledException}, kills their statements on the server, in the
     * background, and refuses later calls with the same exception. Returns at once. Again has no effect.
     */
    public void cancel() {
        signal.give();
    }

    /**
     * Whether {@link #cancel()} was called.
     *
     * @return whether it was
     */
    public boolean isCancelled() {
        return signal.isGiven();
    }

    CancelSignal signal() {
        return signal;
    }
}
