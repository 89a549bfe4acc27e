package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** The node, the table or its partition is read-only (codes 4031 and 4033). */
public final class ReadOnlyException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public ReadOnlyException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
