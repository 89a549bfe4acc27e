package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.exec.RowReader;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** The outputs of RETURNING. */
final class TableRowProjection implements RowProjection {
    private final List<String> columns;
    private final List<DataType> types;
    private final List<Expr> bound;
    private final RowReader reader;

    TableRowProjection(TableSource source, List<Output> outputs) {
        List<Expr> exprs = outputs.stream().map(Output::expr).toList();
        List<FieldRef> fields = TableAnalyzer.columns(exprs, source);
        this.columns = outputs.stream().map(Output::name).toList();
        this.types = exprs.stream().map(Expr::type).toList();
        this.bound = new Layout(fields).bindAll(exprs);
        this.reader = source.reader(fields);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public List<DataType> types() {
        return types;
    }

    @Override
    public @Nullable Object[] project(RowData row, ExecContext context) {
        @Nullable Object[] input = reader.read(row);
        @Nullable Object[] output = new @Nullable Object[bound.size()];
        for (int i = 0; i < output.length; i++) {
            output[i] = bound.get(i).eval(input, context);
        }
        return output;
    }
}
