package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * The score of conditions together: the sum of theirs.
 *
 * @param all whether a row must meet all of them, or at least one; the score of a row that does not is NULL
 * @param scores the scores of the conditions
 */
public record ScoreSum(boolean all, List<Expr> scores) implements Expr {
    public ScoreSum {
        scores = List.copyOf(scores);
    }

    @Override
    public DataType type() {
        return DataTypes.REAL;
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        double sum = 0;
        boolean met = all;
        for (Expr part : scores) {
            Object score = part.eval(row, context);
            if (score != null) {
                sum += ((Number) score).doubleValue();
                met = true;
            } else if (all) {
                return null;
            }
        }
        return met ? (float) sum : null;
    }

    @Override
    public List<Expr> children() {
        return scores;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new ScoreSum(all, children);
    }
}
