package org.cratedb4j.embedded.internal.exec;

import org.cratedb4j.embedded.internal.catalog.RowData;
import org.jspecify.annotations.Nullable;

/** Reads one column out of a stored row. */
@FunctionalInterface
public interface ColumnReader {
    /** The column's value in the row. */
    @Nullable
    Object read(RowData row);
}
