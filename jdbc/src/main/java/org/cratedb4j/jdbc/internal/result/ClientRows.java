package org.cratedb4j.jdbc.internal.result;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import org.cratedb4j.client.Column;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.Row;
import org.cratedb4j.client.Rows;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a statement as they come from the server, or the first of them. They come over the connection's session, and
 * so are read under its lock until the session needs it for another statement and has what is left buffered.
 */
public final class ClientRows implements RowSource {

    private final Rows rows;
    private final Iterator<Row> iterator;
    private final List<Column> columns;
    private final Lock session;
    private volatile boolean buffered;
    private volatile @Nullable CrateException failure;
    private long left;
    private @Nullable Row row;

    /** The first rows of a result, 0 standing for all, which are read under a lock. */
    public ClientRows(Rows rows, long maxRows, Lock session) {
        this.rows = rows;
        this.session = session;
        iterator = rows.iterator();
        columns = rows.columns();
        left = maxRows == 0 ? Long.MAX_VALUE : maxRows;
    }

    /** Takes what is left into memory. Called by who holds the lock; what goes wrong is for who reads the rows. */
    public void buffer() {
        try {
            rows.buffer();
        } catch (CrateException e) {
            failure = e;
        }
        buffered = true;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() throws SQLException {
        if (left == 0) {
            return false;
        }
        if (buffered) {
            return hasNextUnlocked();
        }
        session.lock();
        try {
            return hasNextUnlocked();
        } finally {
            session.unlock();
        }
    }

    private boolean hasNextUnlocked() throws SQLException {
        CrateException missed = failure;
        if (missed != null) {
            throw SqlErrors.of(missed);
        }
        try {
            return iterator.hasNext();
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
        // Decoded by hasNext(), and so nothing is read here.
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
        left = 0;
        session.lock();
        try {
            rows.close();
        } catch (CrateException e) {
            throw SqlErrors.of(e);
        } finally {
            session.unlock();
        }
    }
}
