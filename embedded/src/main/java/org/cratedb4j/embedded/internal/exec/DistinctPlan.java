package org.cratedb4j.embedded.internal.exec;

import java.util.HashSet;
import java.util.Set;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;

/** Lets the first of equal rows pass. */
public record DistinctPlan(Plan input) implements Plan {
    @Override
    public RowSource open(ExecContext context) {
        RowSource rows = input.open(context);
        Set<RowKey> seen = new HashSet<>();
        return () -> {
            Object[] row = rows.next();
            while (row != null && !seen.add(RowKey.of(row))) {
                row = rows.next();
            }
            return row;
        };
    }
}
