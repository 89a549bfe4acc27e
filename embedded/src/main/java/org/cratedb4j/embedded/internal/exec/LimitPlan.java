package org.cratedb4j.embedded.internal.exec;

import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.jspecify.annotations.Nullable;

/** Leaves out the first rows, and stops after some. */
public record LimitPlan(Plan input, Limit limit) implements Plan {
    @Override
    public RowSource open(ExecContext context) {
        return new Limited(input.open(context), limit.offset(context), limit.count(context));
    }

    private static final class Limited implements RowSource {
        private final RowSource rows;
        private long toSkip;
        private long left;

        Limited(RowSource rows, long offset, long count) {
            this.rows = rows;
            this.toSkip = offset;
            this.left = count;
        }

        @Override
        public @Nullable Object @Nullable [] next() {
            if (left <= 0) {
                return null;
            }
            while (toSkip > 0 && rows.next() != null) {
                toSkip--;
            }
            left--;
            return rows.next();
        }
    }
}
