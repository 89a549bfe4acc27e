package org.cratedb4j.embedded.internal.exec;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.jspecify.annotations.Nullable;

/** Reads the columns that a statement uses out of stored rows. */
public final class RowReader {
    private final ColumnReader[] columns;

    /** @param columns one per column of the rows to make */
    public RowReader(List<ColumnReader> columns) {
        this.columns = columns.toArray(ColumnReader[]::new);
    }

    /** A new row of the columns' values. */
    public @Nullable Object[] read(RowData row) {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i].read(row);
        }
        return values;
    }
}
