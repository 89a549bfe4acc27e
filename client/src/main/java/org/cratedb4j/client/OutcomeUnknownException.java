package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/**
 * A statement was sent, no answer came, and whether it was executed is unknown. It was not sent again, since that might
 * have executed it twice.
 */
public final class OutcomeUnknownException extends CrateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception about a statement without an answer.
     *
     * @param message what went wrong
     * @param node the node the statement was sent to
     * @param attempts how many times the statement was tried
     * @param cause the cause, null if there is none
     */
    public OutcomeUnknownException(String message, String node, int attempts, @Nullable Throwable cause) {
        super(message, "08007", node, attempts, cause);
    }
}
