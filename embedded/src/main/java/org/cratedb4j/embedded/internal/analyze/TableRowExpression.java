package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.exec.RowReader;
import org.cratedb4j.embedded.internal.expr.AggregateCall;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Subquery;
import org.cratedb4j.embedded.internal.expr.TableCall;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** An expression over the rows of a table. */
final class TableRowExpression implements RowExpression {
    private final Expr symbolic;
    private final Expr bound;
    private final RowReader reader;

    TableRowExpression(TableSource source, Expr expr) {
        List<FieldRef> columns = TableAnalyzer.columns(List.of(expr), source);
        this.symbolic = expr;
        this.bound = isOfOneRow(expr) ? new Layout(columns).bind(expr) : expr;
        this.reader = source.reader(columns);
    }

    /** Whether it can be evaluated for a row by itself. */
    private static boolean isOfOneRow(Expr expr) {
        return !expr.any(part -> part instanceof AggregateCall || part instanceof TableCall);
    }

    @Override
    public @Nullable String aggregate() {
        return aggregate(symbolic);
    }

    private static @Nullable String aggregate(Expr expr) {
        if (expr instanceof AggregateCall) {
            return ExprPrinter.print(expr);
        }
        for (Expr child : expr.children()) {
            String found = aggregate(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public boolean hasTableFunction() {
        return symbolic.any(TableCall.class::isInstance);
    }

    @Override
    public DataType type() {
        return bound.type();
    }

    @Override
    public boolean isConstant() {
        return isDeterministic() && !symbolic.any(part -> part instanceof FieldRef || part instanceof Subquery);
    }

    @Override
    public boolean isDeterministic() {
        return !symbolic.any(part -> !part.isDeterministic());
    }

    @Override
    public @Nullable Object eval(RowData row, ExecContext context) {
        return bound.eval(reader.read(row), context);
    }

    @Override
    public String toString() {
        return ExprPrinter.print(symbolic);
    }
}
