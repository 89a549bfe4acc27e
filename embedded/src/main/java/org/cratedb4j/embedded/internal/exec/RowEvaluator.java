package org.cratedb4j.embedded.internal.exec;

import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.jspecify.annotations.Nullable;

/** Evaluates several expressions over one row. */
final class RowEvaluator {
    private final Expr[] expressions;

    RowEvaluator(List<Expr> expressions) {
        this.expressions = expressions.toArray(Expr[]::new);
    }

    int size() {
        return expressions.length;
    }

    /** A new array of the values. */
    @Nullable
    Object[] eval(@Nullable Object[] row, ExecContext context) {
        @Nullable Object[] values = new @Nullable Object[expressions.length];
        eval(row, context, values);
        return values;
    }

    /** Writes the values to the beginning of an array. */
    void eval(@Nullable Object[] row, ExecContext context, @Nullable Object[] target) {
        for (int i = 0; i < expressions.length; i++) {
            target[i] = expressions[i].eval(row, context);
        }
    }
}
