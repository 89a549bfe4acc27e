package org.cratedb4j.embedded.internal.analyze;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cratedb4j.embedded.internal.expr.AggregateCall;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.WindowCall;

/** The aggregates in expressions. One that is computed over a window is none; those in its arguments are. */
final class Aggregates {
    private Aggregates() {}

    static boolean isIn(Expr expr) {
        return !in(Set.of(expr)).isEmpty();
    }

    /** All aggregates, in the order of their first mention. */
    static Set<AggregateCall> in(Collection<? extends Expr> exprs) {
        Set<AggregateCall> aggregates = new LinkedHashSet<>();
        exprs.forEach(expr -> collect(expr, aggregates));
        return aggregates;
    }

    private static void collect(Expr expr, Set<AggregateCall> aggregates) {
        if (expr instanceof AggregateCall aggregate) {
            aggregates.add(aggregate);
        } else {
            // The children of a WindowCall are its arguments, not the aggregate itself.
            expr.children().forEach(child -> collect(child, aggregates));
        }
    }

    /** All calls over windows, in the order of their first mention. */
    static Set<WindowCall> windowsIn(Collection<? extends Expr> exprs) {
        Set<WindowCall> windows = new LinkedHashSet<>();
        exprs.forEach(expr -> collectWindows(expr, windows));
        return windows;
    }

    private static void collectWindows(Expr expr, Set<WindowCall> windows) {
        if (expr instanceof WindowCall window) {
            windows.add(window);
        } else {
            expr.children().forEach(child -> collectWindows(child, windows));
        }
    }
}
