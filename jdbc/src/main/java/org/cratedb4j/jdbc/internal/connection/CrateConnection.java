package org.cratedb4j.jdbc.internal.connection;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.metadata.CrateDatabaseMetaData;
import org.cratedb4j.jdbc.internal.result.RowSource;
import org.cratedb4j.jdbc.internal.session.ConnectionInfo;
import org.cratedb4j.jdbc.internal.session.Request;
import org.cratedb4j.jdbc.internal.session.Session;
import org.cratedb4j.jdbc.internal.sql.Identifiers;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.cratedb4j.jdbc.internal.statement.CratePreparedStatement;
import org.cratedb4j.jdbc.internal.statement.CrateStatement;
import org.cratedb4j.jdbc.internal.statement.StatementHost;
import org.cratedb4j.jdbc.internal.url.ConnectionSettings;
import org.jspecify.annotations.Nullable;

/**
 * A connection: one session, whose statements are executed one after the other. Safe for use by many threads; its statements
 * are not.
 */
public final class CrateConnection extends ConnectionValues {

    private static final String CATALOG = "crate";

    private final ConnectionSettings settings;
    private final SharedClients.Use client;
    private final Session session;
    private final Warnings warnings = new Warnings();
    private final TransactionCalls transactions;
    private final ClientInfo clientInfo;
    private final OpenStatements statements = new OpenStatements();
    private final StatementHost host = new Host();
    private final DatabaseMetaData metaData;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean readOnly;
    private volatile int networkTimeout;

    private CrateConnection(ConnectionSettings settings, SharedClients.Use client) {
        this.settings = settings;
        this.client = client;
        session = new Session(client.client());
        transactions = new TransactionCalls(settings.isStrict(), warnings);
        clientInfo = new ClientInfo(session, warnings);
        ConnectionInfo info = new ConnectionInfo(settings.url(), settings.user().orElse(null));
        metaData = new CrateDatabaseMetaData(this, info, session);
    }

    /** Opens a connection, logs in, and so finds out whether that works; within a time, if there is one. */
    public static CrateConnection open(ConnectionSettings settings, SharedClients clients, @Nullable Duration within)
            throws SQLException {
        CrateConnection connection = new CrateConnection(settings, clients.begin(settings));
        try {
            connection.logIn(within);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void logIn(@Nullable Duration within) throws SQLException {
        session.requireAlive(within);
        settings.applicationName().ifPresent(clientInfo::assume);
    }

    @Override
    void requireOpen() throws SQLException {
        if (isClosed()) {
            throw SqlErrors.of(SqlState.CONNECTION_CLOSED, "The connection is closed");
        }
    }

    @Override
    public Statement createStatement() throws SQLException {
        requireOpen();
        return statements.add(new CrateStatement(host));
    }

    @Override
    public Statement createStatement(int type, int concurrency) throws SQLException {
        return createStatement(type, concurrency, ResultSet.HOLD_CURSORS_OVER_COMMIT);
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        requireOpen();
        ResultSetKinds.degrade(type, concurrency, holdability, warnings);
        return createStatement();
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        return statements.add(CratePreparedStatement.of(host, parse(sql)));
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int flag) throws SQLException {
        return statements.add(CratePreparedStatement.of(host, parse(sql), flag));
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int @Nullable [] indexes) throws SQLException {
        return statements.add(CratePreparedStatement.of(host, parse(sql), indexes));
    }

    @Override
    public PreparedStatement prepareStatement(String sql, @Nullable String @Nullable [] names) throws SQLException {
        return statements.add(CratePreparedStatement.of(host, parse(sql), names));
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
        return prepareStatement(sql, type, concurrency, ResultSet.HOLD_CURSORS_OVER_COMMIT);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        requireOpen();
        ResultSetKinds.degrade(type, concurrency, holdability, warnings);
        return prepareStatement(sql);
    }

    private SqlText parse(String sql) throws SQLException {
        requireOpen();
        return SqlText.parse(sql, true);
    }

    @Override
    public DatabaseMetaData getMetaData() throws SQLException {
        requireOpen();
        return metaData;
    }

    @Override
    public void setAutoCommit(boolean wanted) throws SQLException {
        requireOpen();
        transactions.setAutoCommit(wanted);
    }

    @Override
    public boolean getAutoCommit() throws SQLException {
        requireOpen();
        return transactions.isAutoCommit();
    }

    @Override
    public void commit() throws SQLException {
        requireOpen();
        transactions.commit();
    }

    @Override
    public void rollback() throws SQLException {
        requireOpen();
        transactions.rollback();
    }

    @Override
    public void setTransactionIsolation(int level) throws SQLException {
        requireOpen();
        transactions.setIsolation(level);
    }

    @Override
    public int getTransactionIsolation() throws SQLException {
        requireOpen();
        return TRANSACTION_NONE;
    }

    /** A hint, which the server takes no heed of. */
    @Override
    public void setReadOnly(boolean wanted) throws SQLException {
        requireOpen();
        readOnly = wanted;
    }

    @Override
    public boolean isReadOnly() throws SQLException {
        requireOpen();
        return readOnly;
    }

    @Override
    public void setHoldability(int holdability) throws SQLException {
        requireOpen();
        ResultSetKinds.degradeHoldability(holdability, warnings);
    }

    @Override
    public int getHoldability() throws SQLException {
        requireOpen();
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    public void setCatalog(@Nullable String catalog) throws SQLException {
        requireOpen();
        if (catalog != null && !catalog.equals(CATALOG)) {
            warnings.add("CrateDB has no catalog but " + CATALOG + "; use setSchema for a schema");
        }
    }

    @Override
    public String getCatalog() throws SQLException {
        requireOpen();
        return CATALOG;
    }

    @Override
    public void setSchema(@Nullable String schema) throws SQLException {
        requireOpen();
        if (schema == null || schema.isEmpty()) {
            throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "The schema has no name");
        }
        execute("SET search_path = " + Identifiers.quote(schema));
    }

    private void execute(String sql) throws SQLException {
        session.execute(Request.of(SqlText.parse(sql, false), List.of()));
    }

    @Override
    public @Nullable String getSchema() throws SQLException {
        requireOpen();
        try (RowSource rows = session.query("SELECT current_schema")) {
            return rows.next() ? (String) rows.value(0) : null;
        }
    }

    @Override
    public void setClientInfo(String name, @Nullable String value) throws SQLClientInfoException {
        clientInfo.set(name, value);
    }

    @Override
    public void setClientInfo(Properties properties) throws SQLClientInfoException {
        clientInfo.set(properties);
    }

    @Override
    public @Nullable String getClientInfo(String name) throws SQLException {
        requireOpen();
        return clientInfo.get(name);
    }

    @Override
    public Properties getClientInfo() throws SQLException {
        requireOpen();
        return clientInfo.all();
    }

    @Override
    public boolean isValid(int seconds) throws SQLException {
        if (seconds < 0) {
            throw SqlErrors.negative("timeout", seconds);
        }
        return !isClosed() && session.isAlive(seconds == 0 ? null : Duration.ofSeconds(seconds));
    }

    @Override
    public void setNetworkTimeout(@Nullable Executor executor, int milliseconds) throws SQLException {
        requireOpen();
        requireExecutor(executor);
        if (milliseconds < 0) {
            throw SqlErrors.negative("timeout", milliseconds);
        }
        networkTimeout = milliseconds;
        session.setNetworkTimeout(milliseconds == 0 ? null : Duration.ofMillis(milliseconds));
    }

    @Override
    public int getNetworkTimeout() throws SQLException {
        requireOpen();
        return networkTimeout;
    }

    @Override
    public @Nullable SQLWarning getWarnings() throws SQLException {
        requireOpen();
        return warnings.first();
    }

    @Override
    public void clearWarnings() throws SQLException {
        requireOpen();
        warnings.clear();
    }

    @Override
    public boolean isClosed() {
        return closed.get() || session.isClosed();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            statements.closeAll();
            session.close();
            client.end();
        }
    }

    @Override
    public void abort(@Nullable Executor executor) throws SQLException {
        Executor closing = requireExecutor(executor);
        if (closed.compareAndSet(false, true)) {
            session.close();
            closing.execute(() -> {
                statements.closeAll();
                client.end();
            });
        }
    }

    private static Executor requireExecutor(@Nullable Executor executor) throws SQLException {
        if (executor == null) {
            throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "The executor is null");
        }
        return executor;
    }

    /** The URL without secrets. */
    @Override
    public String toString() {
        return "CrateConnection[" + settings + "]";
    }

    /** What statements know of their connection. */
    private final class Host implements StatementHost {

        @Override
        public Connection connection() {
            return CrateConnection.this;
        }

        @Override
        public Session session() {
            return session;
        }

        @Override
        public int fetchSize() {
            return settings.fetchSize();
        }

        @Override
        public void written() {
            transactions.written();
        }

        @Override
        public void closed(Statement statement) {
            statements.remove(statement);
        }
    }
}
