package org.cratedb4j.embedded.internal.engine;

import org.jspecify.annotations.Nullable;

/** One store and its catalog. Thread-safe. Shared by the nodes of an embedded cluster. */
public interface Engine extends AutoCloseable {
    /**
     * Opens the session of one TCP connection.
     *
     * @param connection the connection
     * @param user the user that authentication found
     * @param schema the {@code Default-Schema} header, or null for {@code doc}
     */
    Session openSession(ClientConnection connection, String user, @Nullable String schema);

    /** Makes what was written durable and releases the store. Open sessions fail from then on. */
    @Override
    void close();
}
