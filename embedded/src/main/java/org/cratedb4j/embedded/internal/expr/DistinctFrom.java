package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** {@code left IS DISTINCT FROM right}, both of one type: NULL is like any other value here. */
public record DistinctFrom(Expr left, Expr right) implements Expr {
    @Override
    public DataType type() {
        return DataTypes.BOOLEAN;
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return !left.type().same(left.eval(row, context), right.eval(row, context));
    }

    @Override
    public List<Expr> children() {
        return List.of(left, right);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new DistinctFrom(children.get(0), children.get(1));
    }
}
