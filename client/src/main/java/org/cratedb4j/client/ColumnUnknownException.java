package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** The statement names a column that is not there (code 4043). */
public final class ColumnUnknownException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public ColumnUnknownException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
