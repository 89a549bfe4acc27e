package org.cratedb4j.jdbc.internal.session;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.cratedb4j.client.BulkResult;
import org.cratedb4j.client.Column;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.CrateSession;
import org.cratedb4j.client.Rows;
import org.cratedb4j.client.SessionLostException;
import org.cratedb4j.client.SqlStatement;
import org.cratedb4j.client.StatementTimeoutException;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.result.ClientRows;
import org.cratedb4j.jdbc.internal.result.RowSource;
import org.cratedb4j.jdbc.internal.sql.SqlKind;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * The session of a connection, which outlives its node: when it is lost, the next statement opens another one, on any node,
 * and repeats the settings. A statement is sent again only if it was not sent, or only reads.
 *
 * <p>Safe for use by many threads, whose statements are executed one after the other.
 */
public final class Session implements Queries, AutoCloseable {

    /** A node can accept a connection and lose it at once, as one that is shutting down does. */
    private static final int MAX_REOPENINGS = 3;

    private static final SqlText PROBE = new SqlText("SELECT 1", 0, SqlKind.QUERY);

    private interface Call<T> {
        T on(CrateSession session, @Nullable Duration within);
    }

    private final CrateClient client;
    private final ReentrantLock lock = new ReentrantLock();
    private final SessionSettings settings = new SessionSettings();
    private @Nullable ClientRows reading;
    private volatile @Nullable CrateSession current;
    private volatile @Nullable Duration networkTimeout;
    private volatile boolean closed;

    /** A session of a client's, which opens with its first statement. */
    public Session(CrateClient client) {
        this.client = client;
    }

    /** Executes a statement. */
    public Answer execute(Request request) throws SQLException {
        return run(request.sql(), request.timeout(), (session, within) -> {
            Rows rows = request.on(
                            session.sql(
                                    request.sql().text(), request.parameters().toArray()),
                            within)
                    .rows();
            List<Column> columns = rows.columns();
            settings.remember(request.sql().text(), request.parameters());
            if (columns.isEmpty()) {
                return new Answer(null, rows.rowCount());
            }
            reading = new ClientRows(rows, request.maxRows(), lock);
            return new Answer(reading, -1);
        });
    }

    /** Executes a statement once for each of many rows of parameters, in one request. */
    public BulkResult executeBulk(Request request, List<List<@Nullable Object>> rows) throws SQLException {
        return run(request.sql(), request.timeout(), (session, within) -> {
            SqlStatement statement = request.on(session.sql(request.sql().text()), within);
            return statement.bulk(rows).collectErrors();
        });
    }

    @Override
    public RowSource query(String sql, @Nullable Object... parameters) throws SQLException {
        Answer answer = execute(Request.of(SqlText.parse(sql, false), Arrays.asList(parameters)));
        if (answer.rows() == null) {
            throw SqlErrors.of(SqlState.GENERAL, "The server returned no rows to a query of the driver's own");
        }
        return answer.rows();
    }

    /** Asks the server for a sign of life; within a time, if there is one. */
    public boolean isAlive(@Nullable Duration within) {
        try {
            if (within == null) {
                lock.lockInterruptibly();
            } else if (!lock.tryLock(within.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            requireAlive(within);
            return true;
        } catch (SQLException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Asks the server for a sign of life, for which the session is opened. */
    public void requireAlive(@Nullable Duration within) throws SQLException {
        Request request = new Request(PROBE, List.of(), within, 0, 0, null);
        try (RowSource rows = execute(request).rows()) {
            if (rows == null || !rows.next()) {
                throw SqlErrors.of(SqlState.CONNECTION_LOST, "The server does not answer as CrateDB does");
            }
        }
    }

    private <T> T run(SqlText sql, @Nullable Duration timeout, Call<T> call) throws SQLException {
        Duration network = networkTimeout;
        boolean byNetwork = network != null && (timeout == null || network.compareTo(timeout) < 0);
        Budget budget = new Budget(byNetwork ? network : timeout);
        lock.lock();
        try {
            requireOpen();
            return runReopening(call, budget);
        } catch (StatementTimeoutException e) {
            throw byNetwork ? networkTimedOut(sql, e) : SqlErrors.of(e);
        } catch (CrateException e) {
            throw SqlErrors.of(e);
        } catch (IllegalStateException e) {
            // Closed by another thread in the meantime.
            throw SqlErrors.of(SqlState.CONNECTION_CLOSED, "The connection is closed", e);
        } finally {
            lock.unlock();
        }
    }

    private <T> T runReopening(Call<T> call, Budget budget) {
        ClientRows unread = reading;
        if (unread != null) {
            unread.buffer();
            reading = null;
        }
        int reopenings = 0;
        while (true) {
            try {
                return call.on(opened(budget), budget.left());
            } catch (SessionLostException e) {
                drop();
                if (closed || ++reopenings > MAX_REOPENINGS) {
                    throw e;
                }
            }
        }
    }

    private CrateSession opened(Budget budget) {
        CrateSession session = current;
        if (session == null) {
            session = budget.left() == null ? client.session() : client.session(budget.left());
            current = session;
            if (closed) {
                session.close();
            }
            prepare(session, budget);
        }
        return session;
    }

    private void prepare(CrateSession session, Budget budget) {
        try {
            settings.replay(session, budget);
        } catch (CrateException e) {
            // Without its settings, it is not the session that statements expect.
            drop();
            throw e;
        }
    }

    private void drop() {
        CrateSession session = current;
        current = null;
        if (session != null) {
            session.close();
        }
    }

    /** JDBC has the connection closed when its network timeout has passed, since nobody knows in what state it is. */
    private SQLException networkTimedOut(SqlText sql, StatementTimeoutException e) {
        close();
        return SqlErrors.of(
                sql.kind().isQuery() ? SqlState.CONNECTION_LOST : SqlState.OUTCOME_UNKNOWN,
                "The network timeout of the connection has passed, and it is closed",
                e);
    }

    private void requireOpen() throws SQLException {
        if (closed) {
            throw SqlErrors.of(SqlState.CONNECTION_CLOSED, "The connection is closed");
        }
    }

    /** Bounds each statement from now on; null for not. */
    public void setNetworkTimeout(@Nullable Duration timeout) {
        networkTimeout = timeout;
    }

    /** Whether it was closed, or given up. */
    public boolean isClosed() {
        return closed;
    }

    /** Closes the session at once; a statement that is executed is killed. */
    @Override
    public void close() {
        closed = true;
        CrateSession session = current;
        if (session != null) {
            session.close();
        }
    }
}
