package org.cratedb4j.client.internal.nodes;

import java.util.HashSet;
import java.util.Set;

/** Which nodes one call has tried in vain. For one thread. */
public final class Tour {

    // Most calls succeed on their first node.
    private Set<Node> tried = Set.of();
    private boolean desperate;

    /** Remembers that a node was of no use. */
    public void tried(Node node) {
        if (tried.isEmpty()) {
            tried = new HashSet<>();
        }
        tried.add(node);
    }

    boolean hasTried(Node node) {
        return tried.contains(node);
    }

    /** Whether the call may take a node in quarantine, which it may once. */
    boolean mayDespair() {
        return !desperate;
    }

    void despair() {
        desperate = true;
    }
}
