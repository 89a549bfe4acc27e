package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** The log-in was refused (code 4010, or HTTP 401 without a code). */
public final class UnauthorizedException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public UnauthorizedException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
