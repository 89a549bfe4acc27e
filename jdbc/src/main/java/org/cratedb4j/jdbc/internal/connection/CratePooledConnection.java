package org.cratedb4j.jdbc.internal.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import javax.sql.StatementEvent;
import javax.sql.StatementEventListener;
import org.jspecify.annotations.Nullable;

/**
 * A connection that a pool keeps, and hands out as handles: closing a handle gives the connection back. One handle is good at
 * a time; the next one closes it. Safe for use by many threads.
 */
public final class CratePooledConnection implements PooledConnection {

    private final CrateConnection connection;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private final List<StatementEventListener> statementListeners = new CopyOnWriteArrayList<>();
    private @Nullable ConnectionHandle handle;

    /** A pooled connection, which closes the one it is made of. */
    public CratePooledConnection(CrateConnection connection) {
        this.connection = connection;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            connection.requireOpen();
        } catch (SQLException e) {
            failed(e);
            throw e;
        }
        ConnectionHandle last = handle;
        if (last != null) {
            last.invalidate();
        }
        handle = new ConnectionHandle(connection, this);
        return handle.proxy();
    }

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void addStatementEventListener(StatementEventListener listener) {
        statementListeners.add(listener);
    }

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {
        statementListeners.remove(listener);
    }

    /** A handle was closed by who had it. */
    void returned() {
        ConnectionEvent event = new ConnectionEvent(this);
        listeners.forEach(listener -> listener.connectionClosed(event));
    }

    /** The connection is of no further use. */
    void failed(SQLException e) {
        ConnectionEvent event = new ConnectionEvent(this, e);
        listeners.forEach(listener -> listener.connectionErrorOccurred(event));
    }

    /** A prepared statement was closed. */
    void closed(PreparedStatement statement) {
        StatementEvent event = new StatementEvent(this, statement);
        statementListeners.forEach(listener -> listener.statementClosed(event));
    }
}
