package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** {@code OR} in three-valued logic. The right side is not evaluated when the left one is true. */
public record Or(Expr left, Expr right) implements Expr {
    @Override
    public DataType type() {
        return left.type();
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        Object first = left.eval(row, context);
        if (Boolean.TRUE.equals(first)) {
            return first;
        }
        Object second = right.eval(row, context);
        return first == null && Boolean.FALSE.equals(second) ? null : second;
    }

    @Override
    public List<Expr> children() {
        return List.of(left, right);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Or(children.get(0), children.get(1));
    }
}
