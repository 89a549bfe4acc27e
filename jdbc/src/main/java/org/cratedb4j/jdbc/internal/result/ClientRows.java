package org.cratedb4j.jdbc.internal.result;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.client.Column;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.Row;
import org.cratedb4j.client.Rows;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.jspecify.annotations.Nullable;

/** The rows of a statement as they come from the server, or the first of them. */
public final class ClientRows implements RowSource {

    private final Rows rows;
    private final Iterator<Row> iterator;
    private final List<Column> columns;
    private long left;
    private @Nullable Row row;

    /** All rows. */
    public ClientRows(Rows rows) {
        this(rows, 0);
    }

    /** The first rows; 0 stands for all. */
    public ClientRows(Rows rows, long maxRows) {
        this.rows = rows;
        iterator = rows.iterator();
        columns = rows.columns();
        left = maxRows == 0 ? Long.MAX_VALUE : maxRows;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() throws SQLException {
        try {
            return left > 0 && iterator.hasNext();
        } catch (CrateException e) {
            throw SqlErrors.of(e);
        }
    }

    @Override
    public boolean next() throws SQLException {
        row = null;
        if (!hasNext()) {
            close();
            return false;
        }
        left--;
        row = iterator.next();
        return true;
    }

    private Row row() {
        return Objects.requireNonNull(row, "there is no current row");
    }

    @Override
    public boolean isNull(int column) {
        return row().isNull(column);
    }

    @Override
    public @Nullable Object value(int column) {
        return row().getObject(column);
    }

    @Override
    public long longValue(int column) {
        return row().getLong(column);
    }

    @Override
    public double doubleValue(int column) {
        return row().getDouble(column);
    }

    @Override
    public void close() throws SQLException {
        try {
            rows.close();
        } catch (CrateException e) {
            throw SqlErrors.of(e);
        }
    }
}
