package org.cratedb4j.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The call took longer than its {@code timeout}, all attempts taken together. */
public final class StatementTimeoutException extends CrateException {

    private static final long serialVersionUID = 1L;

    /** Whether the statement had been sent. */
    private final boolean sent;

    /**
     * An exception about a call that took too long.
     *
     * @param timeout the time that the call had
     * @param sent whether the statement had been sent to a node
     * @param node the node last tried, null if none was
     * @param attempts how many times the statement was tried
     * @param cause the cause, null if there is none
     */
    public StatementTimeoutException(
            Duration timeout, boolean sent, @Nullable String node, int attempts, @Nullable Throwable cause) {
        super(message(timeout, sent, node), "57014", node, attempts, cause);
        this.sent = sent;
    }

    /**
     * Whether the statement had been sent, so that it may have been executed or be still running.
     *
     * @return false if it was certainly not executed
     */
    public boolean mayHaveBeenExecuted() {
        return sent;
    }

    private static String message(Duration timeout, boolean sent, @Nullable String node) {
        String where = node == null ? "" : " on " + node;
        String outcome = sent ? "it may have been executed" : "it was not sent";
        return "The statement took longer than " + timeout.toMillis() + " ms" + where + "; " + outcome;
    }
}
