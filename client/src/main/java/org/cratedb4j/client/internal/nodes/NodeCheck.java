package org.cratedb4j.client.internal.nodes;

import org.cratedb4j.client.internal.http.NodeAddress;

/** Finds out whether a node is alive. */
@FunctionalInterface
public interface NodeCheck {

    /** Asks a node; may block for a short time. */
    Finding check(NodeAddress address);
}
