package org.cratedb4j.embedded.internal.exec;

import java.util.Iterator;
import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.cratedb4j.embedded.internal.functions.TableFunction;
import org.jspecify.annotations.Nullable;

/** The rows of a table function in FROM. */
public record TableFunctionPlan(TableFunction function, List<Expr> arguments) implements Plan {
    private static final @Nullable Object[] NO_ROW = {};

    public TableFunctionPlan {
        arguments = List.copyOf(arguments);
    }

    @Override
    public RowSource open(ExecContext context) {
        @Nullable Object[] values = new RowEvaluator(arguments).eval(NO_ROW, context);
        Iterator<@Nullable Object[]> rows =
                function.rows(context.functions(), values).iterator();
        return () -> {
            context.checkCancelled();
            return rows.hasNext() ? rows.next() : null;
        };
    }
}
