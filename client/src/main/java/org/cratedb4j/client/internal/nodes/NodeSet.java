package org.cratedb4j.client.internal.nodes;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cratedb4j.client.NodeFailure;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.time.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a client, taken in turn. A node that failed rests for a while; when all rest, the one that is due first is
 * tried nevertheless. Safe for use by many threads.
 */
public final class NodeSet {

    private final Node[] nodes;
    private final Quarantine quarantine;
    private final Ticker ticker;
    private final AtomicInteger turn = new AtomicInteger();

    /** A set of at least one node. */
    public NodeSet(Collection<NodeAddress> addresses, Ticker ticker) {
        this(addresses, Quarantine.standard(), ticker);
    }

    NodeSet(Collection<NodeAddress> addresses, Quarantine quarantine, Ticker ticker) {
        nodes = addresses.stream().distinct().map(Node::new).toArray(Node[]::new);
        this.quarantine = quarantine;
        this.ticker = ticker;
    }

    /**
     * The next node for a call, null if there is none left. A resting node is handed out only to a call that has tried no
     * other.
     */
    public @Nullable Node next(Collection<Node> tried) {
        if (nodes.length == 1) {
            return tried.isEmpty() ? nodes[0] : null;
        }
        long now = ticker.nanos();
        for (int i = 0; i < nodes.length; i++) {
            Node node = nodes[Math.floorMod(turn.getAndIncrement(), nodes.length)];
            if (!tried.contains(node) && !rests(node, now)) {
                return node;
            }
        }
        return tried.isEmpty() ? dueFirst(now) : untriedLiving(tried, now);
    }

    /** Whether there is a node at an address. */
    public boolean has(NodeAddress address) {
        return List.of(nodes).stream().anyMatch(node -> node.address().equals(address));
    }

    /** Tells that a node answered. */
    public void succeeded(Node node) {
        node.succeeded();
    }

    /** Tells that a node did not answer. */
    public void failed(Node node, String reason) {
        node.failed(reason, quarantine, ticker.nanos());
    }

    /** The nodes that a call left out because they rest, each with the reason of its rest. */
    public List<NodeFailure> resting(Collection<Node> tried) {
        return List.of(nodes).stream()
                .filter(node -> !tried.contains(node))
                .map(NodeSet::restOf)
                .toList();
    }

    private static NodeFailure restOf(Node node) {
        Node.Rest rest = node.rest();
        String reason = rest == null ? "not tried" : "not tried, since it failed before: " + rest.reason();
        return new NodeFailure(node.toString(), reason);
    }

    private static boolean rests(Node node, long now) {
        Node.Rest rest = node.rest();
        return rest != null && rest.until() - now > 0;
    }

    private @Nullable Node dueFirst(long now) {
        Node first = null;
        long shortest = Long.MAX_VALUE;
        for (Node node : nodes) {
            Node.Rest rest = node.rest();
            long left = rest == null ? 0 : rest.until() - now;
            if (left < shortest) {
                first = node;
                shortest = left;
            }
        }
        return first;
    }

    /** Others take turns meanwhile, so that the turns of one call may have missed a node. */
    private @Nullable Node untriedLiving(Collection<Node> tried, long now) {
        for (Node node : nodes) {
            if (!tried.contains(node) && !rests(node, now)) {
                return node;
            }
        }
        return null;
    }
}
