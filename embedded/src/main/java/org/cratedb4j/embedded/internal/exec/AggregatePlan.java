package org.cratedb4j.embedded.internal.exec;

import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;

/**
 * Groups the input and aggregates each group. A row has the keys' values, then those of the aggregates. Without keys there is one
 * group, even without input.
 */
public record AggregatePlan(Plan input, List<Expr> keys, List<Aggregate> aggregates) implements Plan {
    public AggregatePlan {
        keys = List.copyOf(keys);
        aggregates = List.copyOf(aggregates);
    }

    @Override
    public RowSource open(ExecContext context) {
        return new Groups(this, context).read(input.open(context));
    }
}
