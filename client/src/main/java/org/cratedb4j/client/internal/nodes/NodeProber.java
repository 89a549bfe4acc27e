package org.cratedb4j.client.internal.nodes;

import java.time.Duration;
import org.cratedb4j.client.internal.nodes.Finding.Verdict;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.time.Timer;

/**
 * Looks in the background whether nodes in quarantine, or under suspicion, are alive, so that no call has to find out. Safe
 * for use by many threads.
 */
public final class NodeProber implements NodeWatcher {

    private static final Duration BETWEEN_SUSPICIONS = Duration.ofSeconds(1);

    private final NodeSet nodes;
    private final NodeCheck check;
    private final Timer timer;
    private final Ticker ticker;

    private NodeProber(NodeSet nodes, NodeCheck check, Timer timer, Ticker ticker) {
        this.nodes = nodes;
        this.check = check;
        this.timer = timer;
        this.ticker = ticker;
    }

    /** Looks after some nodes from now on. */
    public static void start(NodeSet nodes, NodeCheck check, Timer timer, Ticker ticker) {
        nodes.watch(new NodeProber(nodes, check, timer, ticker));
    }

    @Override
    public void changed(Node node, Health health) {
        if (health.quarantined()) {
            watch(node);
        }
    }

    @Override
    public void suspected(Node node) {
        if (node.examined().compareAndSet(false, true)) {
            timer.schedule(() -> examine(node), 0);
        }
    }

    private void watch(Node node) {
        if (node.watched().compareAndSet(false, true)) {
            timer.schedule(() -> visit(node), node.health().due() - ticker.nanos());
        }
    }

    private void visit(Node node) {
        // First, lest a failure of this moment finds somebody watching who is about to go.
        node.watched().set(false);
        if (node.health().quarantined() && nodes.all().contains(node)) {
            if (node.health().due() - ticker.nanos() <= 0) {
                judge(node, check.check(node.address()));
            }
            if (node.health().quarantined()) {
                watch(node);
            }
        }
    }

    private void judge(Node node, Finding finding) {
        switch (finding.verdict()) {
            case ALIVE -> nodes.released(node);
            case DEAD -> nodes.failed(node, finding.reason());
            case UNDECIDED -> nodes.failed(node, String.valueOf(node.health().lastError()));
        }
    }

    private void examine(Node node) {
        Finding finding = check.check(node.address());
        if (finding.verdict() == Verdict.DEAD) {
            nodes.failed(node, finding.reason());
        }
        timer.schedule(() -> node.examined().set(false), BETWEEN_SUSPICIONS.toNanos());
    }
}
