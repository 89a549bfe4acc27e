package org.cratedb4j.embedded.internal.exec;

import java.util.HashSet;
import java.util.Set;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.functions.AggregateFunction;
import org.jspecify.annotations.Nullable;

/** One aggregate over one group. */
final class AggregateState {
    private final Aggregate aggregate;
    private final AggregateFunction.Accumulator accumulator;
    private final @Nullable Set<RowKey> seen;

    AggregateState(Aggregate aggregate) {
        this.aggregate = aggregate;
        this.accumulator = aggregate.function().start();
        this.seen = aggregate.distinct() ? new HashSet<>() : null;
    }

    /**
     * Counts a row.
     *
     * @param arguments evaluates the aggregate's arguments
     * @param values where to put them; the accumulator keeps no reference to it
     */
    void add(@Nullable Object[] row, ExecContext context, RowEvaluator arguments, @Nullable Object[] values) {
        if (aggregate.filter() != null
                && !Boolean.TRUE.equals(aggregate.filter().eval(row, context))) {
            return;
        }
        arguments.eval(row, context, values);
        if (seen == null || seen.add(RowKey.of(values.clone()))) {
            accumulator.add(values);
        }
    }

    @Nullable
    Object result() {
        return accumulator.result();
    }
}
