package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** The user lacks a privilege (code 4011). Logging in again does not help. */
public final class MissingPrivilegeException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public MissingPrivilegeException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
