package org.cratedb4j.client.internal.nodes;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.cratedb4j.client.NodeFailure;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.time.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a client, taken in turn. A node that failed is put into quarantine, where calls do not go while there is
 * another one; when all are there, the one that is due first is tried nevertheless. The only node is never in quarantine. Safe
 * for use by many threads.
 */
public final class NodeSet {

    private final Quarantine quarantine;
    private final Ticker ticker;
    private final InstantSource clock;
    private final List<NodeWatcher> watchers = new CopyOnWriteArrayList<>();
    private final ReentrantLock changing = new ReentrantLock();
    private volatile List<Node> all;
    private volatile Ring living;

    /** A set of at least one node. */
    public NodeSet(Collection<NodeAddress> addresses, Ticker ticker) {
        this(addresses, Quarantine.standard(), ticker, InstantSource.system());
    }

    NodeSet(Collection<NodeAddress> addresses, Quarantine quarantine, Ticker ticker, InstantSource clock) {
        this.quarantine = quarantine;
        this.ticker = ticker;
        this.clock = clock;
        all = addresses.stream()
                .distinct()
                .map(address -> new Node(address, clock.instant()))
                .toList();
        living = Ring.of(all.toArray(Node[]::new));
    }

    /** Tells a watcher of all changes from now on. */
    public void watch(NodeWatcher watcher) {
        watchers.add(watcher);
    }

    /** The next node for a call, null if there is none left. Takes no time to speak of, and allocates nothing. */
    public @Nullable Node next(Tour tour) {
        Ring ring = living;
        return ring.isEmpty() ? dueFirst(tour) : ring.next(tour);
    }

    private @Nullable Node dueFirst(Tour tour) {
        if (!tour.mayDespair()) {
            return null;
        }
        long now = ticker.nanos();
        Node first = null;
        long shortest = Long.MAX_VALUE;
        for (Node node : all) {
            long left = node.health().due() - now;
            if (left < shortest && !tour.hasTried(node)) {
                first = node;
                shortest = left;
            }
        }
        tour.despair();
        return first;
    }

    /** All nodes, in no order. */
    public List<Node> all() {
        return all;
    }

    /** Whether there is a node at an address. */
    public boolean has(NodeAddress address) {
        return all.stream().anyMatch(node -> node.address().equals(address));
    }

    /** The node at an address; if there is none, one for a single call, of which nothing is remembered. */
    public Node at(NodeAddress address) {
        return all.stream()
                .filter(node -> node.address().equals(address))
                .findFirst()
                .orElseGet(() -> new Node(address, clock.instant()));
    }

    /** The nodes that a call left out, each with the reason. */
    public List<NodeFailure> leftOut(Tour tour) {
        return all.stream()
                .filter(node -> !tour.hasTried(node))
                .map(NodeSet::leftOut)
                .toList();
    }

    private static NodeFailure leftOut(Node node) {
        Health health = node.health();
        String reason = health.quarantined() ? "not tried, since it failed before: " + health.lastError() : "not tried";
        return new NodeFailure(node.toString(), reason);
    }

    /** Tells that a node served a call, be it with an error. */
    public void succeeded(Node node) {
        Health health = node.health();
        if (health.quarantined() || health.failures() > 0) {
            change(node, now -> now.proven(clock.instant()));
        }
    }

    /** Tells that a node is alive, though it has not served a call. */
    void released(Node node) {
        change(node, now -> now.quarantined() ? now.released(clock.instant()) : now);
    }

    /** Tells that a node is of no use for now. */
    public void failed(Node node, String error) {
        change(node, now -> all.size() == 1 ? spared(now, error) : quarantined(now, error));
    }

    /** Tells that a node has not done what it should, which may have another reason than the node. */
    public void suspected(Node node, String error) {
        change(node, now -> now.blemished(error));
        if (all.size() > 1 && !node.health().quarantined() && all.contains(node)) {
            watchers.forEach(watcher -> watcher.suspected(node));
        }
    }

    private Health spared(Health now, String error) {
        return (now.quarantined() ? now.released(clock.instant()) : now).blemished(error);
    }

    private Health quarantined(Health now, String error) {
        // All that is under way when a node is lost fails at once: that is one failure.
        boolean another = !now.quarantined() || ticker.nanos() - now.due() >= 0;
        int failures = another ? now.failures() + 1 : now.failures();
        long due = ticker.nanos() + quarantine.nanos(failures);
        return new Health(true, failures, due, now.quarantined() ? now.since() : clock.instant(), error);
    }

    /** What a node becomes. */
    private interface Change {
        Health of(Health now);
    }

    private void change(Node node, Change change) {
        Health before;
        Health after;
        boolean changed;
        changing.lock();
        try {
            before = node.health();
            after = change.of(before);
            changed = after.quarantined() != before.quarantined() && all.contains(node);
            if (changed) {
                living = after.quarantined() ? living.without(node) : living.with(node);
            }
            // Last, so that a node is in its turn when it says so.
            node.become(after);
        } finally {
            changing.unlock();
        }
        if (changed) {
            watchers.forEach(watcher -> watcher.changed(node, after));
        }
    }

    /** Takes in another node. */
    public void add(NodeAddress address) {
        changing.lock();
        try {
            if (!has(address)) {
                Node node = new Node(address, clock.instant());
                List<Node> more = new ArrayList<>(all);
                more.add(node);
                all = List.copyOf(more);
                living = living.with(node);
            }
        } finally {
            changing.unlock();
        }
    }

    /** Forgets a node, unless it is the only one. */
    public void remove(NodeAddress address) {
        changing.lock();
        try {
            List<Node> rest =
                    all.stream().filter(node -> !node.address().equals(address)).toList();
            if (!rest.isEmpty()) {
                List<Node> gone =
                        all.stream().filter(node -> !rest.contains(node)).toList();
                all = rest;
                gone.forEach(node -> living = living.without(node));
            }
        } finally {
            changing.unlock();
        }
    }
}
