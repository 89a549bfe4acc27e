package org.cratedb4j.embedded.internal.analyze;

import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** An expression over a row of one table. Immutable and thread-safe. */
public interface RowExpression {
    /** The type of the values. */
    DataType type();

    /** The first call of an aggregate in it, as it prints; null without one. */
    @Nullable
    String aggregate();

    /** Whether there is a table function in it. */
    boolean hasTableFunction();

    /** Whether it has one value for all rows of a statement, and that is known before the first. */
    boolean isConstant();

    /** Whether it has the same value each time. */
    boolean isDeterministic();

    /** The value for a row. */
    @Nullable
    Object eval(RowData row, ExecContext context);
}
