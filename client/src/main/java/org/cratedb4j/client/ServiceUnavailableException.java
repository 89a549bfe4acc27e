package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** The cluster cannot run the statement now (codes 5030 to 5035). That the statement was not run is not certain. */
public final class ServiceUnavailableException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public ServiceUnavailableException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
