package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/**
 * A {@code NOT NULL} or {@code CHECK} constraint was violated. CrateDB answers code 4000, as for many other mistakes; its
 * message tells them apart. A duplicate key is a {@link DuplicateKeyException}.
 */
public final class ConstraintViolationException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public ConstraintViolationException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
