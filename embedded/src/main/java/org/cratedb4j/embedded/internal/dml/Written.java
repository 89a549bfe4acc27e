package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.analyze.RowProjection;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.jspecify.annotations.Nullable;

/** Counts the rows that a statement has written, and keeps what RETURNING makes of them. */
final class Written {
    private final @Nullable RowProjection returning;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private long count;

    Written(@Nullable RowProjection returning) {
        this.returning = returning;
    }

    /** @param row the row as it is now; null when it was left alone */
    void add(@Nullable RowData row, ExecContext context) {
        if (row != null) {
            count++;
            if (returning != null) {
                rows.add(returning.project(row, context));
            }
        }
    }

    long count() {
        return count;
    }

    /** The answer. */
    ResultSet toResult() {
        return returning == null
                ? ResultSet.ofRowCount(count)
                : new ResultSet(returning.columns(), returning.types(), rows.iterator(), count);
    }
}
