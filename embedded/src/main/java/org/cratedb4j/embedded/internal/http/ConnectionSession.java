package org.cratedb4j.embedded.internal.http;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.cratedb4j.embedded.internal.engine.ClientConnection;
import org.cratedb4j.embedded.internal.engine.Engine;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.engine.Session;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.jspecify.annotations.Nullable;

/**
 * The session of one TCP connection. The first statement opens it, with the schema of that request; a request of another user opens
 * a new one. It is closed with the connection, but not under a statement that is still running: that ends first.
 */
final class ConnectionSession {
    private static final String ATTRIBUTE = ConnectionSession.class.getName();

    private final Engine engine;
    private final ClientConnection connection;
    private final ReentrantLock inUse = new ReentrantLock();
    private volatile boolean connectionClosed;
    private @Nullable Session session;
    private @Nullable String user;

    private ConnectionSession(Engine engine, ClientConnection connection) {
        this.engine = engine;
        this.connection = connection;
    }

    /** The session of a connection. */
    static ConnectionSession of(Call call, Engine engine, NodeIdentity node) {
        ConnectionMetaData metaData = call.connection();
        if (metaData.getAttribute(ATTRIBUTE) instanceof ConnectionSession existing) {
            return existing;
        }
        ConnectionSession created = new ConnectionSession(engine, call.from(node));
        metaData.setAttribute(ATTRIBUTE, created);
        return created;
    }

    /** Closes the session of a connection that was closed, if it has one. */
    static void closed(ConnectionMetaData connection) {
        if (connection.getAttribute(ATTRIBUTE) instanceof ConnectionSession existing) {
            existing.connectionClosed = true;
            existing.closeIfUnused();
        }
    }

    /** Does something with the session; {@code schema} counts when this opens it. */
    <T> T use(String asUser, @Nullable String schema, Function<Session, T> work) {
        inUse.lock();
        try {
            return work.apply(sessionOf(asUser, schema));
        } finally {
            inUse.unlock();
            if (connectionClosed) {
                closeIfUnused();
            }
        }
    }

    private Session sessionOf(String asUser, @Nullable String schema) {
        if (session == null || !asUser.equals(user)) {
            closeSession();
            session = engine.openSession(connection, asUser, schema);
            user = asUser;
        }
        return session;
    }

    private void closeIfUnused() {
        if (inUse.tryLock()) {
            try {
                closeSession();
            } finally {
                inUse.unlock();
            }
        }
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
