package org.cratedb4j.embedded.internal.exec;

import java.util.List;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.functions.AggregateFunction;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate to compute.
 *
 * @param function the function
 * @param arguments its arguments over the input rows, already cast
 * @param filter which rows count; null: all
 * @param distinct whether equal arguments count once
 */
public record Aggregate(
        AggregateFunction function,
        List<Expr> arguments,
        @Nullable Expr filter,
        boolean distinct) {
    public Aggregate {
        arguments = List.copyOf(arguments);
    }
}
