package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cratedb4j.client.ConnectionFailedException;
import org.cratedb4j.client.ConnectionLostException;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.NodeFailure;
import org.cratedb4j.client.OutcomeUnknownException;
import org.cratedb4j.client.ProtocolException;
import org.cratedb4j.client.StatementCancelledException;
import org.cratedb4j.client.StatementTimeoutException;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.http.TransportException;
import org.cratedb4j.client.internal.nodes.Node;
import org.cratedb4j.client.internal.nodes.Tour;
import org.cratedb4j.client.internal.time.Deadline;
import org.jspecify.annotations.Nullable;

/** What has been tried for one call, and the exceptions that tell of it. */
final class Attempts {

    private final StatementWatch watch;
    private final Tour tour = new Tour();
    // Short, and almost always empty.
    private final List<Node> renewed = new ArrayList<>(0);
    private final List<NodeFailure> failures = new ArrayList<>();
    private final List<Exception> causes = new ArrayList<>();
    private @Nullable Node current;
    private int count;
    private int refusals;
    private int redirections;
    private boolean sent;
    private boolean killed;

    Attempts(StatementWatch watch) {
        this.watch = watch;
    }

    /** Which nodes were of no use. */
    Tour tour() {
        return tour;
    }

    int count() {
        return count;
    }

    String name() {
        return String.valueOf(current);
    }

    void start(Node node) {
        if (!causes.isEmpty()) {
            watch.retried(
                    name(), count, String.valueOf(causes.get(causes.size() - 1).getMessage()));
        }
        current = node;
        count++;
        watch.attempted(name(), count);
    }

    /** Remembers that a node was of no use. */
    void failed(Node node, IOException cause) {
        tour.tried(node);
        failures.add(new NodeFailure(node.toString(), String.valueOf(cause.getMessage())));
        remember(cause);
    }

    /** Remembers that what was sent to a node is to be stopped there. */
    void killed() {
        killed = true;
    }

    /** Whether what was sent last is to be stopped; asked once. */
    boolean takeKilled() {
        boolean taken = killed;
        killed = false;
        return taken;
    }

    /** Remembers that a node refused to execute the statement. */
    void refused(CrateException cause) {
        causes.add(cause);
        refusals++;
    }

    int refusals() {
        return refusals;
    }

    /** Remembers that a node pointed to another one. */
    void redirected() {
        redirections++;
    }

    int redirections() {
        return redirections;
    }

    /** Remembers a stale connection; false if it is not the first one to this node. */
    boolean renew(Node node, IOException cause) {
        if (renewed.contains(node)) {
            return false;
        }
        renewed.add(node);
        remember(cause);
        return true;
    }

    private void remember(IOException cause) {
        causes.add(cause);
        sent |= !(cause instanceof TransportException e) || e.phase() == TransportException.Phase.SENT;
    }

    /** Every node was tried or left out. */
    CrateException exhausted(List<NodeFailure> leftOut) {
        List<NodeFailure> all = new ArrayList<>(failures);
        all.addAll(leftOut);
        if (!sent) {
            return withCauses(new ConnectionFailedException(all, count));
        }
        String reasons = all.stream()
                .map(failure -> failure.node() + ": " + failure.reason())
                .collect(Collectors.joining("; "));
        return withCauses(new ConnectionLostException("No node answered: " + reasons, name(), count, null));
    }

    CrateException outcomeUnknown(TaggedJob job, IOException cause) {
        NodeAddress address = Objects.requireNonNull(current).address();
        String message = "The statement was sent to " + name() + " but no answer came (" + cause.getMessage()
                + "). Whether it was executed is unknown; it was not sent again";
        return withCauses(
                new OutcomeUnknownException(message, name(), count, cause, job.tag(), () -> job.outcome(address)));
    }

    CrateException malformed(IOException cause) {
        return withCauses(new ProtocolException(cause.getMessage() + " (from " + name() + ")", name(), count, cause));
    }

    CrateException broken(IOException cause) {
        String message = "The connection to " + name() + " broke in the middle of the answer: " + cause.getMessage();
        return withCauses(new ConnectionLostException(message, name(), count, cause));
    }

    CrateException timedOut(Deadline deadline, boolean maybeSent, @Nullable IOException cause) {
        String node = current == null ? null : current.toString();
        return withCauses(new StatementTimeoutException(
                Objects.requireNonNull(deadline.timeout()), maybeSent || sent, node, count, cause));
    }

    CrateException cancelled(boolean maybeSent, @Nullable IOException cause) {
        String node = current == null ? null : current.toString();
        return withCauses(new StatementCancelledException(maybeSent || sent, node, count, cause));
    }

    /** Hangs the failures of earlier attempts on the exception that ends the call. */
    <X extends CrateException> X withCauses(X exception) {
        causes.forEach(exception::addSuppressed);
        return exception;
    }
}
