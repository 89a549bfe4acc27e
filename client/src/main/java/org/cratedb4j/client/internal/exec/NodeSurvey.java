package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.client.ConnectionFailedException;
import org.cratedb4j.client.NodeFailure;
import org.cratedb4j.client.ServerException;
import org.cratedb4j.client.internal.exec.NodePing.Reply;
import org.cratedb4j.client.internal.nodes.Node;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.time.Backoff;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Pause;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.wire.NodeInfo;
import org.jspecify.annotations.Nullable;

/** Asks the nodes of a client, one after the other, who they are. Safe for use by many threads. */
public final class NodeSurvey {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final Backoff BETWEEN_ROUNDS = new Backoff(Duration.ofMillis(100));
    private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

    private final NodeSet nodes;
    private final NodePing ping;
    private final Pause pause;
    private final Ticker ticker;

    /** A survey of some nodes. */
    public NodeSurvey(NodeSet nodes, NodePing ping, Pause pause, Ticker ticker) {
        this.nodes = nodes;
        this.ping = ping;
        this.pause = pause;
        this.ticker = ticker;
    }

    /** Returns once a node is ready to serve, asking all again and again for a time. */
    public void awaitOne(Duration patience) {
        Deadline deadline = Deadline.after(patience, ticker);
        for (int round = 1; ; round++) {
            Round asked = new Round(patience.isZero() ? Deadline.after(null, ticker) : deadline);
            for (Node node : nodes.all()) {
                if (asked.ask(node) != null) {
                    return;
                }
            }
            long nanos = Math.min(BETWEEN_ROUNDS.delay(round + 1).toNanos(), LONGEST_PAUSE);
            if (nanos >= deadline.remainingNanos() || pause.isInterruptedWithin(nanos)) {
                throw asked.failure();
            }
        }
    }

    /** The versions of the nodes that are in use and answer, of which there is at least one. */
    public List<String> versions() {
        Round asked = new Round(Deadline.after(null, ticker));
        List<String> versions = new ArrayList<>();
        for (Node node : nodes.all()) {
            NodeInfo info = node.health().quarantined() ? asked.leaveOut(node) : asked.ask(node);
            if (info != null) {
                versions.add(info.version());
            }
        }
        if (versions.isEmpty()) {
            throw asked.failure();
        }
        return versions;
    }

    /** Each node asked once. */
    private final class Round {

        private final Deadline deadline;
        private final List<NodeFailure> failures = new ArrayList<>();
        private @Nullable ServerException refusal;

        Round(Deadline deadline) {
            this.deadline = deadline;
        }

        /** What a node says of itself if it is ready to serve, else null. */
        @Nullable
        NodeInfo ask(Node node) {
            try {
                Reply reply = ping.ask(node.address(), deadline);
                if (reply.info() != null && reply.status() == OK) {
                    nodes.succeeded(node);
                    return reply.info();
                }
                refuse(node, reply);
            } catch (IOException e) {
                String reason = String.valueOf(e.getMessage());
                failures.add(new NodeFailure(node.toString(), reason));
                nodes.suspected(node, reason);
            }
            return null;
        }

        @Nullable
        NodeInfo leaveOut(Node node) {
            failures.add(new NodeFailure(
                    node.toString(),
                    "not tried, since it failed before: " + node.health().lastError()));
            return null;
        }

        private void refuse(Node node, Reply reply) {
            if (reply.status() == UNAUTHORIZED) {
                refusal = ServerErrors.exception(reply.status(), reply.error(), node.toString(), 1);
            }
            String reason = reply.info() != null
                    ? "HTTP " + reply.status() + ": the node is not ready to serve"
                    : "HTTP " + reply.status() + " is no answer of CrateDB to GET /";
            failures.add(new NodeFailure(node.toString(), reason));
        }

        /** A log-in that is refused needs another remedy than a node that is not there. */
        RuntimeException failure() {
            return refusal != null ? refusal : new ConnectionFailedException(failures, failures.size());
        }
    }
}
