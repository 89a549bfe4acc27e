package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * {@code CASE} and {@code IF}. Only the result that is chosen is evaluated.
 *
 * @param type the type of all results
 * @param children condition and result in turn, last the result of ELSE
 */
public record Case(DataType type, List<Expr> children) implements Expr {
    public Case {
        children = List.copyOf(children);
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        int otherwise = children.size() - 1;
        for (int i = 0; i < otherwise; i += 2) {
            if (Boolean.TRUE.equals(children.get(i).eval(row, context))) {
                return children.get(i + 1).eval(row, context);
            }
        }
        return children.get(otherwise).eval(row, context);
    }

    @Override
    public Expr withChildren(List<Expr> others) {
        return new Case(type, others);
    }
}
