package org.cratedb4j.embedded.internal.exec;

import java.util.Collections;
import java.util.Iterator;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.jspecify.annotations.Nullable;

/** The rows of a join: for each left row its partners, at the end the right rows that found none. */
final class JoinRows implements RowSource {
    private final JoinPlan plan;
    private final JoinTable table;
    private final RowSource leftRows;
    private final ExecContext context;
    private final RowEvaluator leftKeys;
    private final @Nullable Object[] nothing;

    private @Nullable Object @Nullable [] left;
    private boolean leftMatched;
    private boolean leftEnded;
    private Iterator<JoinTable.Entry> candidates = Collections.emptyIterator();

    JoinRows(JoinPlan plan, JoinTable table, RowSource leftRows, ExecContext context) {
        this.plan = plan;
        this.table = table;
        this.leftRows = leftRows;
        this.context = context;
        this.leftKeys = new RowEvaluator(plan.leftKeys());
        this.nothing = new @Nullable Object[Math.max(plan.leftWidth(), plan.rightWidth())];
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        Object[] row = leftEnded ? null : nextPair();
        return row != null ? row : nextUnmatchedRight();
    }

    private @Nullable Object @Nullable [] nextPair() {
        while (true) {
            Object[] pair = pairOfCurrentLeft();
            if (pair != null) {
                return pair;
            }
            Object[] finished = leftMatched || !plan.kind().keepsLeft() ? null : left;
            advance();
            if (finished != null) {
                return joined(finished, nothing);
            }
            if (leftEnded) {
                return null;
            }
        }
    }

    private @Nullable Object @Nullable [] pairOfCurrentLeft() {
        Object[] current = left;
        while (current != null && candidates.hasNext()) {
            context.checkCancelled();
            JoinTable.Entry candidate = candidates.next();
            Object[] pair = joined(current, candidate.row());
            if (plan.condition() == null || Boolean.TRUE.equals(plan.condition().eval(pair, context))) {
                leftMatched = true;
                candidate.markMatched();
                return pair;
            }
        }
        return null;
    }

    private void advance() {
        left = leftRows.next();
        leftMatched = false;
        leftEnded = left == null;
        Object[] current = left;
        if (current == null) {
            candidates = plan.kind().keepsRight() ? table.all().iterator() : Collections.emptyIterator();
        } else {
            candidates = table.candidates(leftKeys.eval(current, context)).iterator();
        }
    }

    private @Nullable Object @Nullable [] nextUnmatchedRight() {
        while (candidates.hasNext()) {
            JoinTable.Entry entry = candidates.next();
            if (!entry.matched()) {
                return joined(nothing, entry.row());
            }
        }
        return null;
    }

    private @Nullable Object[] joined(@Nullable Object[] leftRow, @Nullable Object[] rightRow) {
        @Nullable Object[] row = new @Nullable Object[plan.leftWidth() + plan.rightWidth()];
        System.arraycopy(leftRow, 0, row, 0, plan.leftWidth());
        System.arraycopy(rightRow, 0, row, plan.leftWidth(), plan.rightWidth());
        return row;
    }
}
