package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.cratedb4j.embedded.internal.types.DataType;

/**
 * A query, ready to run. Immutable and thread-safe.
 *
 * @param columns the output names, which may repeat
 * @param types one per column
 * @param plan what makes the rows
 * @param description says how, when it is asked
 */
public record QueryPlan(List<String> columns, List<DataType> types, Plan plan, Supplier<PlanDescription> description) {
    public QueryPlan {
        columns = List.copyOf(columns);
        types = List.copyOf(types);
    }

    /** Starts an execution; a row has one value per column. */
    public RowSource open(ExecContext context) {
        return plan.open(context);
    }
}
