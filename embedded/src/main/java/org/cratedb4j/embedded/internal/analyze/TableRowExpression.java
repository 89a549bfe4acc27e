package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.exec.RowReader;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Subquery;
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
        this.bound = new Layout(columns).bind(expr);
        this.reader = source.reader(columns);
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
