package org.cratedb4j.embedded.internal.engine;

/**
 * The connection that a session belongs to.
 *
 * @param node the node that it came to
 * @param clientAddress where it came from
 * @param encrypted whether it is over TLS
 */
public record ClientConnection(NodeIdentity node, String clientAddress, boolean encrypted) {
    /** A connection from the machine of the node, not over TLS. */
    public static ClientConnection local(NodeIdentity node) {
        return new ClientConnection(node, "127.0.0.1", false);
    }
}
