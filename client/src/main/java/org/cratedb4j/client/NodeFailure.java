package org.cratedb4j.client;

import java.util.Objects;

/**
 * Why a node was of no use to a call.
 *
 * @param node the node's address without credentials
 * @param reason what went wrong there
 */
public record NodeFailure(String node, String reason) {

    /**
     * Checks that what must be there is there.
     *
     * @param node the node's address
     * @param reason what went wrong there
     */
    public NodeFailure {
        Objects.requireNonNull(node, "node is null");
        Objects.requireNonNull(reason, "reason is null");
    }
}
