package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** The statement was ended by {@code KILL} or by the server's {@code statement_timeout} (code 5005). */
public final class QueryKilledException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public QueryKilledException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
