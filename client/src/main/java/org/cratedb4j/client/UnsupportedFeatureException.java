package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** The statement asks for something that CrateDB does not support (code 4004). */
public final class UnsupportedFeatureException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public UnsupportedFeatureException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
