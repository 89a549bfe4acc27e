package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/**
 * A row with the same primary key is there already (code 4091). While a node is being lost, this may be the answer to
 * a row that this very statement wrote.
 */
public final class DuplicateKeyException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public DuplicateKeyException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
