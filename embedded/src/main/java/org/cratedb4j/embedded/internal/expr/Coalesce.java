package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** {@code COALESCE}: the first value that is not null; the others are not evaluated. */
public record Coalesce(DataType type, List<Expr> children) implements Expr {
    public Coalesce {
        children = List.copyOf(children);
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        for (Expr child : children) {
            Object value = child.eval(row, context);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Override
    public Expr withChildren(List<Expr> others) {
        return new Coalesce(type, others);
    }
}
