package org.cratedb4j.jdbc.internal.connection;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.jdbc.internal.url.ConnectionSettings;
import org.jspecify.annotations.Nullable;

/**
 * The clients that connections share: one for each distinct configuration, made for its first connection and closed with its
 * last. Safe for use by many threads.
 */
public final class SharedClients {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Object, Shared> clients = new HashMap<>();

    /** A client, with those who use it. */
    private static final class Shared {
        private final CrateClient client;
        private int users;

        Shared(CrateClient client) {
            this.client = client;
        }
    }

    /** The use of a client by one connection, which ends it once. */
    interface Use {
        /** The client. */
        CrateClient client();

        /** Closes the client if nobody else uses it. */
        void end();
    }

    /** Begins the use of the client of some settings. */
    Use begin(ConnectionSettings settings) throws SQLException {
        lock.lock();
        try {
            Shared shared = clients.get(settings.clientKey());
            if (shared == null) {
                shared = new Shared(settings.newClient());
                clients.put(settings.clientKey(), shared);
            }
            shared.users++;
            return use(settings.clientKey(), shared);
        } finally {
            lock.unlock();
        }
    }

    private Use use(Object key, Shared shared) {
        return new Use() {
            @Override
            public CrateClient client() {
                return shared.client;
            }

            @Override
            public void end() {
                CrateClient unused = release(key, shared);
                if (unused != null) {
                    unused.close();
                }
            }
        };
    }

    private @Nullable CrateClient release(Object key, Shared shared) {
        lock.lock();
        try {
            shared.users--;
            if (shared.users > 0) {
                return null;
            }
            clients.remove(key);
            return shared.client;
        } finally {
            lock.unlock();
        }
    }

    /** How many clients there are. */
    int size() {
        lock.lock();
        try {
            return clients.size();
        } finally {
            lock.unlock();
        }
    }
}
