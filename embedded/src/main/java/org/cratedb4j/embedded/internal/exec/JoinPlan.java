package org.cratedb4j.embedded.internal.exec;

import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.jspecify.annotations.Nullable;

/**
 * Joins two inputs. The right one is held in memory, by its keys where there are any; the left one is streamed.
 *
 * @param kind which rows without a partner are kept
 * @param left the left input
 * @param right the right input
 * @param leftKeys what of a left row must equal the {@code rightKeys} of a right one; empty: each left row meets each right one
 * @param rightKeys as many
 * @param condition what else must be true of a pair, over the values of both; null: nothing
 * @param leftWidth the number of values in a left row
 * @param rightWidth the number of values in a right row
 */
public record JoinPlan(
        JoinKind kind,
        Plan left,
        Plan right,
        List<Expr> leftKeys,
        List<Expr> rightKeys,
        @Nullable Expr condition,
        int leftWidth,
        int rightWidth)
        implements Plan {
    public JoinPlan {
        leftKeys = List.copyOf(leftKeys);
        rightKeys = List.copyOf(rightKeys);
    }

    @Override
    public RowSource open(ExecContext context) {
        return new JoinRows(this, JoinTable.read(right.open(context), rightKeys, context), left.open(context), context);
    }
}
