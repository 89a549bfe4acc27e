package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * The score of a condition that is met or not, and not more or less.
 *
 * @param condition the condition
 * @param score the score of a row that meets it; NULL of any other
 */
public record FlatScore(Expr condition, float score) implements Expr {
    @Override
    public DataType type() {
        return DataTypes.REAL;
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return Boolean.TRUE.equals(condition.eval(row, context)) ? score : null;
    }

    @Override
    public List<Expr> children() {
        return List.of(condition);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new FlatScore(children.get(0), score);
    }
}
