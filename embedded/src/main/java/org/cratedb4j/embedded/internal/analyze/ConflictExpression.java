package org.cratedb4j.embedded.internal.analyze;

import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.jspecify.annotations.Nullable;

/** What ON CONFLICT DO UPDATE assigns. Immutable and thread-safe. */
@FunctionalInterface
public interface ConflictExpression {
    /**
     * The value to assign.
     *
     * @param row the row that is there
     * @param excluded the row that was to be inserted
     */
    @Nullable
    Object eval(RowData row, RowData excluded, ExecContext context);
}
