package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** {@code column > value} as CrateDB's index answers it: NaN, though greater than all other numbers, is in no range. */
public record IndexRange(Expr column, Expr comparison) implements Expr {
    @Override
    public DataType type() {
        return comparison.type();
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return column.eval(row, context) instanceof Number number && Double.isNaN(number.doubleValue())
                ? false
                : comparison.eval(row, context);
    }

    @Override
    public List<Expr> children() {
        return List.of(column, comparison);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new IndexRange(children.get(0), children.get(1));
    }
}
