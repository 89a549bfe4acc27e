package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** What RETURNING makes of each row. Immutable and thread-safe. */
public interface RowProjection {
    /** The output names. */
    List<String> columns();

    /** One type per column. */
    List<DataType> types();

    /** The answer's row for a row of the table. */
    @Nullable
    Object[] project(RowData row, ExecContext context);
}
