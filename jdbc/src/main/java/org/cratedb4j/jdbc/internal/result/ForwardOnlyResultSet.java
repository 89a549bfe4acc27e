package org.cratedb4j.jdbc.internal.result;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import org.cratedb4j.client.Column;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.jspecify.annotations.Nullable;

/** The part of a result set that goes through the rows, once and forward. */
abstract class ForwardOnlyResultSet extends ReadOnlyResultSet {

    private enum Place {
        BEFORE_FIRST,
        ON_ROW,
        AFTER_LAST
    }

    final RowSource rows;
    private final ResultSetOwner owner;
    private final List<Column> columns;
    private final ColumnLabels labels;
    private Place place = Place.BEFORE_FIRST;
    private long rowNumber;
    private int fetchSize;
    // Statements and connections close their result sets, maybe from another thread.
    private volatile boolean closed;

    ForwardOnlyResultSet(RowSource rows, ResultSetOwner owner) {
        this.rows = rows;
        this.owner = owner;
        columns = rows.columns();
        labels = new ColumnLabels(columns);
        fetchSize = owner.fetchSize();
    }

    final ResultSetOwner owner() {
        return owner;
    }

    final List<Column> columns() {
        return columns;
    }

    /** Throws unless there is a current row. */
    final void requireRow() throws SQLException {
        if (place != Place.ON_ROW || closed) {
            requireOpen();
            String reason = place == Place.BEFORE_FIRST ? "before the first row: call next()" : "after the last row";
            throw SqlErrors.of(SqlState.INVALID_STATE, "The result set is " + reason);
        }
    }

    @Override
    final SQLException closed() {
        return SqlErrors.of(SqlState.INVALID_STATE, "The result set is closed");
    }

    @Override
    public boolean next() throws SQLException {
        requireOpen();
        if (place == Place.AFTER_LAST) {
            return false;
        }
        // A failure leaves no row to read.
        place = Place.AFTER_LAST;
        if (rows.next()) {
            place = Place.ON_ROW;
            rowNumber++;
            return true;
        }
        return false;
    }

    @Override
    public void close() throws SQLException {
        if (!closed) {
            closed = true;
            try {
                rows.close();
            } finally {
                owner.closed(this);
            }
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isBeforeFirst() throws SQLException {
        requireOpen();
        return place == Place.BEFORE_FIRST && rows.hasNext();
    }

    @Override
    public boolean isAfterLast() throws SQLException {
        requireOpen();
        return place == Place.AFTER_LAST && rowNumber > 0;
    }

    @Override
    public boolean isFirst() throws SQLException {
        requireOpen();
        return place == Place.ON_ROW && rowNumber == 1;
    }

    @Override
    public boolean isLast() throws SQLException {
        requireOpen();
        return place == Place.ON_ROW && !rows.hasNext();
    }

    @Override
    public int getRow() throws SQLException {
        requireOpen();
        if (rowNumber > Integer.MAX_VALUE) {
            throw SqlErrors.of(SqlState.OUT_OF_RANGE, "Row " + rowNumber + " is beyond what an int can say");
        }
        return place == Place.ON_ROW ? (int) rowNumber : 0;
    }

    @Override
    public int findColumn(String label) throws SQLException {
        requireOpen();
        return labels.find(label);
    }

    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        requireOpen();
        return new CrateResultSetMetaData(columns);
    }

    @Override
    public @Nullable Statement getStatement() throws SQLException {
        requireOpen();
        return owner.statement();
    }

    @Override
    public int getType() throws SQLException {
        requireOpen();
        return TYPE_FORWARD_ONLY;
    }

    @Override
    public int getHoldability() throws SQLException {
        requireOpen();
        return HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    public @Nullable SQLWarning getWarnings() throws SQLException {
        requireOpen();
        return null;
    }

    @Override
    public void clearWarnings() throws SQLException {
        requireOpen();
    }

    @Override
    public void setFetchDirection(int direction) throws SQLException {
        requireOpen();
        if (direction != FETCH_FORWARD) {
            throw SqlErrors.unsupported("Result sets can only be gone through forward");
        }
    }

    @Override
    public int getFetchDirection() throws SQLException {
        requireOpen();
        return FETCH_FORWARD;
    }

    /** A hint that comes too late for this result; the statement's is the one that counts. */
    @Override
    public void setFetchSize(int rowCount) throws SQLException {
        requireOpen();
        if (rowCount < 0) {
            throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "The fetch size " + rowCount + " is less than 0");
        }
        fetchSize = rowCount;
    }

    @Override
    public int getFetchSize() throws SQLException {
        requireOpen();
        return fetchSize;
    }

    @Override
    public String getCursorName() throws SQLException {
        requireOpen();
        throw SqlErrors.unsupported("Rows are not updated through cursors, which have no name here");
    }

    @Override
    public void beforeFirst() throws SQLException {
        throw backward();
    }

    @Override
    public void afterLast() throws SQLException {
        throw backward();
    }

    @Override
    public boolean first() throws SQLException {
        throw backward();
    }

    @Override
    public boolean last() throws SQLException {
        throw backward();
    }

    @Override
    public boolean previous() throws SQLException {
        throw backward();
    }

    @Override
    public boolean absolute(int row) throws SQLException {
        throw backward();
    }

    @Override
    public boolean relative(int count) throws SQLException {
        throw backward();
    }

    private SQLFeatureNotSupportedException backward() throws SQLException {
        requireOpen();
        return SqlErrors.unsupported("Result sets can only be gone through forward, by next()");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Wrappers.unwrap(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
