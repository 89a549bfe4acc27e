package org.cratedb4j.embedded.internal.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;

/** The connections of a server: closes the session of each with it, and closes those that are idle. Thread-safe. */
final class OpenConnections implements Connection.Listener {
    private enum Use {
        IDLE,
        BUSY,
        TO_BE_CLOSED
    }

    private final Map<Connection, AtomicReference<Use>> connections = new ConcurrentHashMap<>();

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof ConnectionMetaData) {
            connections.put(connection, new AtomicReference<>(Use.IDLE));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof ConnectionMetaData metaData) {
            connections.remove(connection);
            ConnectionSession.closed(metaData);
        }
    }

    /** A request came. */
    void begin(Connection connection) {
        use(connection).compareAndSet(Use.IDLE, Use.BUSY);
    }

    /** Its answer was sent, or lost. */
    void end(Connection connection) {
        if (!use(connection).compareAndSet(Use.BUSY, Use.IDLE)) {
            connection.close();
        }
    }

    /** Closes the idle connections now, and the others as soon as their answers have been sent. */
    void closeIdle() {
        connections.forEach((connection, use) -> {
            if (use.getAndSet(Use.TO_BE_CLOSED) == Use.IDLE) {
                connection.close();
            }
        });
    }

    private AtomicReference<Use> use(Connection connection) {
        return connections.getOrDefault(connection, new AtomicReference<>(Use.TO_BE_CLOSED));
    }
}
