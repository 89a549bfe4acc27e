package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/**
 * The connection broke while an answer was being read. Nothing is written here: statements that may have changed
 * something end in {@link OutcomeUnknownException}.
 */
public final class ConnectionLostException extends CrateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception about an answer.
     *
     * @param message what went wrong
     * @param node the node
     * @param attempts how many times the statement was tried
     * @param cause the cause, null if there is none
     */
    public ConnectionLostException(String message, String node, int attempts, @Nullable Throwable cause) {
        super(message, "08006", node, attempts, cause);
    }
}
