package org.cratedb4j.embedded;

import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.http.NodeServer;

/** Addresses of nodes. */
final class Urls {
    static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_PORT = 65_535;

    private Urls() {}

    static String of(NodeServer server) {
        NodeIdentity node = server.node();
        String host = node.host().contains(":") ? "[" + node.host() + "]" : node.host();
        return (server.isEncrypted() ? "https://" : "http://") + host + ":" + node.httpPort();
    }

    static int checkedPort(int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("A port is a number from 0 to " + MAX_PORT + ", not " + port);
        }
        return port;
    }
}
