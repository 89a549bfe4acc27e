package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import org.cratedb4j.client.internal.http.TransportException;
import org.cratedb4j.client.internal.nodes.Node;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.wire.MalformedAnswerException;

/**
 * What failures of exchanges say of their node.
 *
 * @param nodes the nodes to tell
 * @param node the node that the exchange was with
 */
record Blame(NodeSet nodes, Node node) {

    /** The wait for an answer was given up: a slow node is not a lost one. */
    void tookTooLong(IOException cause) {
        nodes.suspected(node, String.valueOf(cause.getMessage()));
    }

    /** The connection broke, or brought no answer of the node's. */
    void brokeOff(IOException cause) {
        String reason = String.valueOf(cause.getMessage());
        if (cause instanceof TransportException transport && transport.isReused()) {
            // It may just have grown old.
            nodes.suspected(node, reason);
        } else if (!(cause instanceof MalformedAnswerException)) {
            nodes.failed(node, reason);
        }
    }
}
