package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/**
 * The call was ended by its caller: by {@link Cancellation#cancel()} or by an interrupt of its thread, which stays
 * interrupted. If the statement had been sent, it is looked up and killed on the server.
 */
public final class StatementCancelledException extends CrateException {

    private static final long serialVersionUID = 1L;

    /** Whether the statement had been sent. */
    private final boolean sent;

    /**
     * An exception about a call that was ended.
     *
     * @param sent whether the statement had been sent to a node
     * @param node the node last tried, null if none was
     * @param attempts how many times the statement was tried
     * @param cause the cause, null if there is none
     */
    public StatementCancelledException(boolean sent, @Nullable String node, int attempts, @Nullable Throwable cause) {
        super(message(sent), "57014", node, attempts, cause);
        this.sent = sent;
    }

    /**
     * Whether the statement had been sent, so that it may have been executed, wholly or in part.
     *
     * @return false if it was certainly not executed
     */
    public boolean mayHaveBeenExecuted() {
        return sent;
    }

    private static String message(boolean sent) {
        return "The statement was cancelled; " + (sent ? "it may have been executed" : "it was not sent");
    }
}
