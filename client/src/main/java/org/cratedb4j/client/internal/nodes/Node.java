package org.cratedb4j.client.internal.nodes;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cratedb4j.client.internal.http.NodeAddress;

/** A node, and how it is. Safe for use by many threads. */
public final class Node {

    private final NodeAddress address;
    private final AtomicBoolean watched = new AtomicBoolean();
    private final AtomicBoolean examined = new AtomicBoolean();
    private volatile Health health;

    Node(NodeAddress address, Instant now) {
        this.address = address;
        health = Health.good(now);
    }

    /** Where it listens. */
    public NodeAddress address() {
        return address;
    }

    /** How it is now. */
    public Health health() {
        return health;
    }

    /** Only the set of nodes changes it, one thread at a time. */
    void become(Health next) {
        health = next;
    }

    /** Raised while somebody waits for its quarantine to end. */
    AtomicBoolean watched() {
        return watched;
    }

    /** Raised while, and shortly after, somebody finds out whether it is alive. */
    AtomicBoolean examined() {
        return examined;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
