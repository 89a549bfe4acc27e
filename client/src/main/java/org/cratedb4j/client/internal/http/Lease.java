package org.cratedb4j.client.internal.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.cratedb4j.client.internal.time.Deadline;

/** The sole use of a connection for a while. For one thread at a time, but for {@link #discard()}. */
public final class Lease {

    private final ConnectionPool pool;
    private final Connection connection;
    private final AtomicBoolean ended = new AtomicBoolean();
    private Watchdog.Watch watch = Watchdog.Watch.NONE;

    Lease(ConnectionPool pool, Connection connection) {
        this.pool = pool;
        this.connection = connection;
    }

    /** Sends a request; if the deadline passes before the lease ends, the connection is cut. */
    public HttpAnswer exchange(HttpRequest request, Deadline deadline) throws TransportException {
        watch = pool.watchdog().watch(deadline, connection::abort);
        return connection.exchange(request);
    }

    /** Whether the connection was cut because the deadline passed. */
    public boolean hasExpired() {
        return watch.hasFired();
    }

    /** Gives the connection back; it is used again only if its answer was read to the end. */
    public void release() {
        boolean reusable = connection.finish() && watch.cancel();
        end(reusable);
    }

    /** Closes the connection. */
    public void discard() {
        watch.cancel();
        end(false);
    }

    private void end(boolean reusable) {
        if (ended.compareAndSet(false, true)) {
            pool.giveBack(connection, reusable);
        }
    }
}
