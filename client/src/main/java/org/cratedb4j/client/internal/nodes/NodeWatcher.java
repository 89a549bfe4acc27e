package org.cratedb4j.client.internal.nodes;

/** Is told of nodes, by the threads that change or suspect them; must not block. */
public interface NodeWatcher {

    /** A node was put into quarantine, or released. */
    default void changed(Node node, Health health) {}

    /** A node is maybe only slow. */
    default void suspected(Node node) {}
}
