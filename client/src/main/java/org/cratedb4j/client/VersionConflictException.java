package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** The row was changed in the meantime (code 4092). */
public final class VersionConflictException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public VersionConflictException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
