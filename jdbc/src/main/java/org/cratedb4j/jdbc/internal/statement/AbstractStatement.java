package org.cratedb4j.jdbc.internal.statement;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import org.cratedb4j.client.Cancellation;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.result.CrateResultSet;
import org.cratedb4j.jdbc.internal.result.MemoryRows;
import org.cratedb4j.jdbc.internal.result.ResultSetOwner;
import org.cratedb4j.jdbc.internal.result.RowSource;
import org.cratedb4j.jdbc.internal.result.Wrappers;
import org.cratedb4j.jdbc.internal.session.Answer;
import org.cratedb4j.jdbc.internal.session.Request;
import org.cratedb4j.jdbc.internal.sql.Identifiers;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * What all statements have in common: how they are executed, and what came of it. For one thread at a time, but for
 * {@link #cancel()} and {@link #close()}.
 */
abstract class AbstractStatement implements Statement {

    final StatementHost host;
    final StatementOptions options;
    private final ResultSetOwner owner = new Owner();
    private Outcome outcome = Outcome.NOTHING;
    private @Nullable ResultSet keys;
    private volatile @Nullable Cancellation running;
    private volatile boolean closed;
    private boolean replacing;
    private boolean closeOnCompletion;
    private boolean poolable;
    private boolean escapeProcessing = true;

    AbstractStatement(StatementHost host, boolean poolable) {
        this.host = host;
        this.poolable = poolable;
        options = new StatementOptions(host.fetchSize());
    }

    /** Executes a statement and keeps what comes of it. */
    final Outcome execute(Request request, GeneratedKeys wanted, Expectation expected) throws SQLException {
        requireOpen();
        expected.requireKind(request.sql().kind());
        forgetOutcome();
        if (wanted.areWantedFrom(request.sql())) {
            GeneratedKeys.KeyRows rows = new GeneratedKeys.KeyRows();
            executeReturning(request, wanted, rows);
            keys = new CrateResultSet(rows.toSource(), owner);
            outcome = Outcome.ofCount(rows.size());
            return outcome;
        }
        if (!request.sql().kind().isQuery()) {
            host.written();
        }
        Answer answer = host.session().execute(request);
        RowSource rows = answer.rows();
        outcome = rows == null
                ? Outcome.ofCount(Outcome.updateCount(request.sql().kind(), answer.rowCount()))
                : Outcome.ofRows(new CrateResultSet(rows, owner));
        expected.requireAnswer(rows != null);
        return outcome;
    }

    /** Executes a statement for the rows that it writes; all of them are read. */
    final void executeReturning(Request request, GeneratedKeys wanted, GeneratedKeys.KeyRows keyRows)
            throws SQLException {
        host.written();
        Request returning = new Request(
                wanted.returningFrom(request.sql()),
                request.parameters(),
                request.timeout(),
                0,
                0,
                request.cancellation());
        try (RowSource rows = host.session().execute(returning).rows()) {
            if (rows != null) {
                wanted.collect(rows, keyRows);
            }
        }
    }

    /** What ends the execution that begins now. */
    final Cancellation cancellation() {
        Cancellation cancellation = new Cancellation();
        running = cancellation;
        return cancellation;
    }

    final void keepKeys(GeneratedKeys.KeyRows rows) {
        keys = new CrateResultSet(rows.toSource(), owner);
    }

    final SqlText parse(String sql) throws SQLException {
        SqlText text = SqlText.parse(sql, escapeProcessing);
        if (text.text().isEmpty()) {
            throw SqlErrors.of(SqlState.SYNTAX_ERROR, "The statement has no text");
        }
        return text;
    }

    /** Closes what came of the last execution, which does not complete the statement. */
    final void forgetOutcome() throws SQLException {
        replacing = true;
        try {
            ResultSet rows = outcome.rows();
            outcome = Outcome.NOTHING;
            if (rows != null) {
                rows.close();
            }
            if (keys != null) {
                keys.close();
                keys = null;
            }
        } finally {
            replacing = false;
        }
    }

    final void requireOpen() throws SQLException {
        if (closed) {
            throw SqlErrors.of(SqlState.STATEMENT_CLOSED, "The statement is closed");
        }
    }

    @Override
    public void close() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        host.closed(this);
        forgetOutcome();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void cancel() throws SQLException {
        requireOpen();
        Cancellation cancellation = running;
        if (cancellation != null) {
            cancellation.cancel();
        }
    }

    @Override
    public @Nullable ResultSet getResultSet() throws SQLException {
        requireOpen();
        return outcome.rows();
    }

    @Override
    public int getUpdateCount() throws SQLException {
        return Outcome.toInt(getLargeUpdateCount());
    }

    @Override
    public long getLargeUpdateCount() throws SQLException {
        requireOpen();
        return outcome.count();
    }

    @Override
    public boolean getMoreResults() throws SQLException {
        return getMoreResults(CLOSE_CURRENT_RESULT);
    }

    @Override
    public boolean getMoreResults(int current) throws SQLException {
        requireOpen();
        ResultSet rows = outcome.rows();
        switch (current) {
            case CLOSE_CURRENT_RESULT, CLOSE_ALL_RESULTS -> {
                outcome = Outcome.NOTHING;
                if (rows != null) {
                    rows.close();
                }
            }
            case KEEP_CURRENT_RESULT -> outcome = Outcome.NOTHING;
            default -> throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "There is no way " + current + " to go on");
        }
        return false;
    }

    @Override
    public ResultSet getGeneratedKeys() throws SQLException {
        requireOpen();
        if (keys == null) {
            keys = new CrateResultSet(new MemoryRows(List.of(), List.of()), owner);
        }
        return keys;
    }

    @Override
    public Connection getConnection() throws SQLException {
        requireOpen();
        return host.connection();
    }

    @Override
    public int getMaxFieldSize() throws SQLException {
        requireOpen();
        return options.maxFieldSize();
    }

    @Override
    public void setMaxFieldSize(int size) throws SQLException {
        requireOpen();
        options.maxFieldSize(size);
    }

    @Override
    public int getMaxRows() throws SQLException {
        return (int) Math.min(getLargeMaxRows(), Integer.MAX_VALUE);
    }

    @Override
    public long getLargeMaxRows() throws SQLException {
        requireOpen();
        return options.maxRows();
    }

    @Override
    public void setMaxRows(int rows) throws SQLException {
        setLargeMaxRows(rows);
    }

    @Override
    public void setLargeMaxRows(long rows) throws SQLException {
        requireOpen();
        options.maxRows(rows);
    }

    @Override
    public int getQueryTimeout() throws SQLException {
        requireOpen();
        return options.queryTimeout();
    }

    @Override
    public void setQueryTimeout(int seconds) throws SQLException {
        requireOpen();
        options.queryTimeout(seconds);
    }

    @Override
    public int getFetchSize() throws SQLException {
        requireOpen();
        return options.fetchSize();
    }

    @Override
    public void setFetchSize(int rows) throws SQLException {
        requireOpen();
        options.fetchSize(rows);
    }

    @Override
    public int getFetchDirection() throws SQLException {
        requireOpen();
        return options.fetchDirection();
    }

    @Override
    public void setFetchDirection(int direction) throws SQLException {
        requireOpen();
        options.fetchDirection(direction);
    }

    @Override
    public void setEscapeProcessing(boolean wanted) throws SQLException {
        requireOpen();
        escapeProcessing = wanted;
    }

    /** Without positioned updates, a cursor's name is good for nothing, and JDBC has this do nothing. */
    @Override
    public void setCursorName(@Nullable String name) throws SQLException {
        requireOpen();
    }

    @Override
    public int getResultSetType() throws SQLException {
        requireOpen();
        return ResultSet.TYPE_FORWARD_ONLY;
    }

    @Override
    public int getResultSetConcurrency() throws SQLException {
        requireOpen();
        return ResultSet.CONCUR_READ_ONLY;
    }

    @Override
    public int getResultSetHoldability() throws SQLException {
        requireOpen();
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    public boolean isPoolable() throws SQLException {
        requireOpen();
        return poolable;
    }

    @Override
    public void setPoolable(boolean wanted) throws SQLException {
        requireOpen();
        poolable = wanted;
    }

    @Override
    public void closeOnCompletion() throws SQLException {
        requireOpen();
        closeOnCompletion = true;
    }

    @Override
    public boolean isCloseOnCompletion() throws SQLException {
        requireOpen();
        return closeOnCompletion;
    }

    /** The server sends no warnings. */
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
    public boolean isSimpleIdentifier(String name) {
        return Identifiers.isSimple(name);
    }

    @Override
    public String enquoteIdentifier(String name, boolean always) throws SQLException {
        return Identifiers.enquote(name, always);
    }

    @Override
    public int[] executeBatch() throws SQLException {
        return BatchCounts.toInts(executeLargeBatch());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Wrappers.unwrap(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    /** What result sets know of the statement. */
    private final class Owner implements ResultSetOwner {

        @Override
        public Statement statement() {
            return AbstractStatement.this;
        }

        @Override
        public int maxFieldSize() {
            return options.maxFieldSize();
        }

        @Override
        public int fetchSize() {
            return options.fetchSize();
        }

        @Override
        public void closed(ResultSet result) {
            if (closeOnCompletion && !replacing) {
                closed = true;
                host.closed(AbstractStatement.this);
            }
        }
    }
}
