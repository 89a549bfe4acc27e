package org.cratedb4j.embedded.internal.exec;

import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;

/** Lets pass the rows for which the condition is true, not those for which it is null. */
public record FilterPlan(Plan input, Expr condition) implements Plan {
    @Override
    public RowSource open(ExecContext context) {
        RowSource rows = input.open(context);
        return () -> {
            Object[] row = rows.next();
            while (row != null && !Boolean.TRUE.equals(condition.eval(row, context))) {
                row = rows.next();
            }
            return row;
        };
    }
}
