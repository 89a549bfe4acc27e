package org.cratedb4j.embedded.internal.faults;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The faults of one node, and what it has counted. Thread-safe; outlives the node's server. */
public final class FaultInjector {
    private final List<ActiveFault> active = new CopyOnWriteArrayList<>();
    private final List<StatementCount> counts = new CopyOnWriteArrayList<>();
    private final LongAdder requests = new LongAdder();
    private volatile CompletableFuture<Void> released = new CompletableFuture<>();

    /**
     * A fault that happens to a request.
     *
     * @param effect what it does
     * @param released completes when a request that it holds back is to go on
     */
    public record Hit(FaultEffect effect, CompletableFuture<Void> released) {}

    /** Lets a fault happen from now on. */
    public ActiveFault inject(FaultRule rule) {
        ActiveFault fault = new ActiveFault(rule);
        active.add(fault);
        return fault;
    }

    /** Lets a fault no longer happen. */
    public void remove(ActiveFault fault) {
        active.remove(fault);
    }

    /** Counts the requests with some statements from now on. */
    public StatementCount count(Predicate<String> statements) {
        StatementCount count = new StatementCount(statements);
        counts.add(count);
        return count;
    }

    /** How many requests there were. */
    public long requests() {
        return requests.sum();
    }

    /** Removes all faults, releases what they hold back, and counts from zero. */
    public void reset() {
        active.clear();
        requests.reset();
        counts.forEach(StatementCount::reset);
        CompletableFuture<Void> before = released;
        released = new CompletableFuture<>();
        before.complete(null);
    }

    /** Whether {@link #next} wants to know the statement of a request. */
    public boolean looksAtStatements() {
        return !counts.isEmpty() || active.stream().anyMatch(ActiveFault::looksAtStatements);
    }

    /**
     * Counts a request.
     *
     * @param statement its statement; null when it has none
     * @return the first fault that happens to it; null: none does
     */
    public @Nullable Hit next(@Nullable String statement) {
        CompletableFuture<Void> releasedByNextReset = released;
        requests.increment();
        if (statement != null) {
            counts.forEach(count -> count.add(statement));
        }
        for (ActiveFault fault : active) {
            if (fault.happensTo(statement)) {
                return new Hit(fault.effect(), releasedByNextReset);
            }
        }
        return null;
    }
}
