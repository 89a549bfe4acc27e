package org.cratedb4j.client.internal.nodes;

import java.util.concurrent.atomic.AtomicReference;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.jspecify.annotations.Nullable;

/** A node, and whether it rests because it failed. Safe for use by many threads. */
public final class Node {

    /** Until when a node rests, and what it failed of. */
    record Rest(long until, int failures, String reason) {}

    private final NodeAddress address;
    private final AtomicReference<@Nullable Rest> rest = new AtomicReference<>();

    Node(NodeAddress address) {
        this.address = address;
    }

    /** Where it listens. */
    public NodeAddress address() {
        return address;
    }

    @Nullable
    Rest rest() {
        return rest.get();
    }

    void failed(String reason, Quarantine quarantine, long now) {
        rest.updateAndGet(last -> {
            int failures = last == null ? 1 : last.failures() + 1;
            return new Rest(now + quarantine.nanos(failures), failures, reason);
        });
    }

    void succeeded() {
        if (rest.get() != null) {
            rest.set(null);
        }
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
