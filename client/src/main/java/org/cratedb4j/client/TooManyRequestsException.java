package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** The node refused the statement before running it, for lack of capacity (code 4290, or HTTP 429). */
public final class TooManyRequestsException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public TooManyRequestsException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
