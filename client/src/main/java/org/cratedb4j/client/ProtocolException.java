package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** A node answered something that is no answer of CrateDB: malformed, truncated, or made by something in between. */
public final class ProtocolException extends CrateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception about an answer.
     *
     * @param message what went wrong
     * @param node the node
     * @param attempts how many times the statement was tried
     * @param cause the cause, null if there is none
     */
    public ProtocolException(String message, String node, int attempts, @Nullable Throwable cause) {
        super(message, "08P01", node, attempts, cause);
    }
}
