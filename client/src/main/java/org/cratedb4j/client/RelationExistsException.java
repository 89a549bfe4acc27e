package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** A table or view of that name is there already (code 4093). */
public final class RelationExistsException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public RelationExistsException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
