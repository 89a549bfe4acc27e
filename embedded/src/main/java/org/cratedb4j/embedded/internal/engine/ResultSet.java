package org.cratedb4j.embedded.internal.engine;

import java.util.Iterator;
import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a statement. Rows are read once and in the Java forms of {@link DataType}.
 *
 * @param columns output names, which may repeat
 * @param types one type per column
 * @param rows the rows; for a statement without a result one empty row, as CrateDB answers
 * @param rowCount rows affected, or {@link #NUMBER_OF_ROWS}
 */
public record ResultSet(List<String> columns, List<DataType> types, Iterator<@Nullable Object[]> rows, long rowCount) {
    /** The row count is the number of {@code rows}, known when they have been read. */
    public static final long NUMBER_OF_ROWS = Long.MIN_VALUE;

    /** The answer to a statement without a result. */
    public static ResultSet ofRowCount(long count) {
        List<@Nullable Object[]> oneEmptyRow = List.<@Nullable Object[]>of(new @Nullable Object[0]);
        return new ResultSet(List.of(), List.of(), oneEmptyRow.iterator(), count);
    }
}
