package org.cratedb4j.client.internal.exec;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.StatementOutcome;
import org.cratedb4j.client.StatementOutcome.Status;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Pause;
import org.cratedb4j.client.internal.time.Ticker;

/**
 * Finds out what became of a statement that got no answer. A statement that is not found may have been forgotten: the log
 * is limited, can be off, and is lost with its node. It was not executed only if its node proves to remember that time.
 */
final class OutcomeResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // A request whose connection broke may still wait to be read by the node.
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(1);
    // What the node's log must reach back beyond the statement's start, for clocks that run unevenly.
    private static final long MARGIN_MILLIS = 1_000;

    private final JobTables tables;
    private final Ticker ticker;
    private final Pause pause;

    OutcomeResolver(JobTables tables, Ticker ticker, Pause pause) {
        this.tables = tables;
        this.ticker = ticker;
        this.pause = pause;
    }

    StatementOutcome resolve(String tag, long since, NodeAddress node) {
        Deadline deadline = Deadline.after(PATIENCE, ticker);
        try {
            Optional<StatementOutcome> found = find(tag, deadline);
            if (found.isPresent()) {
                return found.get();
            }
            // Counted from here and not from the statement's start, since the connection may have broken just now.
            pause.await(new CountDownLatch(1), SETTLED_NANOS);
            Optional<String> doubt = doubt(since, node, deadline);
            // Only now, lest it began between the look and the proof.
            return find(tag, deadline)
                    .or(() -> doubt.map(OutcomeResolver::unknown))
                    .orElseGet(() -> new StatementOutcome(
                            Status.NOT_EXECUTED,
                            node + " remembers the time before the statement, but not the statement"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown("interrupted while asking");
        } catch (CrateException | IllegalStateException e) {
            return unknown("the cluster could not be asked: " + e.getMessage());
        }
    }

    private Optional<StatementOutcome> find(String tag, Deadline deadline) {
        return tables.running(List.of(tag), deadline).isEmpty()
                ? tables.logged(tag, deadline)
                : Optional.of(new StatementOutcome(Status.RUNNING, ""));
    }

    /** Why the node may have executed the statement and not know of it; empty if that cannot be. */
    private Optional<String> doubt(long since, NodeAddress node, Deadline deadline) {
        if (!tables.logsAllJobs(deadline)) {
            return Optional.of("the cluster does not log all jobs (stats.enabled, stats.jobs_log_filter)");
        }
        Optional<String> id = tables.nodeId(node, deadline);
        if (id.isEmpty()) {
            return Optional.of(
                    node + " is no node's own address, so that nobody can tell which node got the statement");
        }
        long age = TimeUnit.NANOSECONDS.toMillis(ticker.nanos() - since) + MARGIN_MILLIS;
        return tables.remembers(id.get(), age, deadline)
                ? Optional.empty()
                : Optional.of("the log of " + node + " does not reach back to the time before the statement");
    }

    private static StatementOutcome unknown(String why) {
        return new StatementOutcome(Status.UNKNOWN, why);
    }
}
