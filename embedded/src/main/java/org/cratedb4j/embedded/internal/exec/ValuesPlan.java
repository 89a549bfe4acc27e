package org.cratedb4j.embedded.internal.exec;

import java.util.Iterator;
import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.jspecify.annotations.Nullable;

/** The rows of VALUES; with one row of nothing, what stands for a missing FROM. */
public record ValuesPlan(List<List<Expr>> rows) implements Plan {
    /** One row without values. */
    public static final ValuesPlan EMPTY_ROW = new ValuesPlan(List.of(List.of()));

    private static final @Nullable Object[] NO_ROW = {};

    public ValuesPlan {
        rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public RowSource open(ExecContext context) {
        Iterator<List<Expr>> remaining = rows.iterator();
        return () -> remaining.hasNext() ? new RowEvaluator(remaining.next()).eval(NO_ROW, context) : null;
    }
}
