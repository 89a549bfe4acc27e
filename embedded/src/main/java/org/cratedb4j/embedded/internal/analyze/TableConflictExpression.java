package org.cratedb4j.embedded.internal.analyze;

import java.util.Arrays;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.exec.RowReader;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.jspecify.annotations.Nullable;

/** An expression over a row of a table and the row that was to take its place. */
final class TableConflictExpression implements ConflictExpression {
    private final Expr bound;
    private final RowReader ownReader;
    private final RowReader excludedReader;

    TableConflictExpression(TableSource own, TableSource excluded, Expr expr) {
        List<FieldRef> ownColumns = TableAnalyzer.columns(List.of(expr), own);
        List<FieldRef> excludedColumns = TableAnalyzer.columns(List.of(expr), excluded);
        this.bound = new Layout(ownColumns).followedBy(excludedColumns).bind(expr);
        this.ownReader = own.reader(ownColumns);
        this.excludedReader = excluded.reader(excludedColumns);
    }

    @Override
    public @Nullable Object eval(RowData row, RowData excluded, ExecContext context) {
        @Nullable Object[] own = ownReader.read(row);
        @Nullable Object[] offered = excludedReader.read(excluded);
        @Nullable Object[] values = Arrays.copyOf(own, own.length + offered.length);
        System.arraycopy(offered, 0, values, own.length, offered.length);
        return bound.eval(values, context);
    }
}
