package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** There is no blob of this digest in its table (HTTP 404). An unknown table is a {@link RelationUnknownException}. */
public final class BlobNotFoundException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the request was sent
     */
    public BlobNotFoundException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
