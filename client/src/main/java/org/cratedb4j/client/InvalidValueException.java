package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/**
 * A value does not fit its type: it cannot be cast, is too long, out of range, or divided by zero. CrateDB answers code
 * 4000, as for many other mistakes; its message tells them apart.
 */
public final class InvalidValueException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public InvalidValueException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
