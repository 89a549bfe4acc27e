package org.cratedb4j.embedded.internal.exec;

import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;

/** Computes new rows, one for each row of the input. */
public record ProjectPlan(Plan input, List<Expr> outputs) implements Plan {
    public ProjectPlan {
        outputs = List.copyOf(outputs);
    }

    @Override
    public RowSource open(ExecContext context) {
        RowSource rows = input.open(context);
        RowEvaluator evaluator = new RowEvaluator(outputs);
        return () -> {
            Object[] row = rows.next();
            return row == null ? null : evaluator.eval(row, context);
        };
    }
}
