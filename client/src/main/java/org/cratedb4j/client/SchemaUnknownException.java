package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** There is no such schema, or the user may not see it (code 4045). */
public final class SchemaUnknownException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public SchemaUnknownException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
