package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Whether a search has found a row; never NULL.
 *
 * @param score the search, a {@link RowSearch} until it is bound to rows
 */
public record Matched(Expr score) implements Expr {
    @Override
    public DataType type() {
        return DataTypes.BOOLEAN;
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return score.eval(row, context) != null;
    }

    @Override
    public List<Expr> children() {
        return List.of(score);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Matched(children.get(0));
    }
}
