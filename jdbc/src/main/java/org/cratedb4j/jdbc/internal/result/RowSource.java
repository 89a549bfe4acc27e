package org.cratedb4j.jdbc.internal.result;

import java.sql.SQLException;
import java.util.List;
import org.cratedb4j.client.Column;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, gone through once: those of the client as they come, or some in memory. Columns count from 0. For
 * one thread at a time; whoever reads it closes it.
 */
public interface RowSource extends AutoCloseable {

    /** The columns, none for a statement without a result. */
    List<Column> columns();

    /** Whether there is another row behind the current one. */
    boolean hasNext() throws SQLException;

    /** Moves to the next row; false at the end. */
    boolean next() throws SQLException;

    /** Whether a value of the current row is NULL. */
    boolean isNull(int column);

    /** A value of the current row, of the class that the client has for its type; null for NULL. */
    @Nullable
    Object value(int column);

    /** A value of a column of integers that is not NULL, without a box. */
    long longValue(int column);

    /** A value of a column of type DOUBLE PRECISION or REAL that is not NULL, without a box. */
    double doubleValue(int column);

    @Override
    void close() throws SQLException;
}
