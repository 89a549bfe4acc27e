package org.cratedb4j.client.internal.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.cratedb4j.client.internal.time.Deadline;
import org.jspecify.annotations.Nullable;

/** The sole use of a connection for a while. For one thread at a time, but for {@link #discard()}. */
public final class Lease {

    private final ConnectionPool pool;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Connection connection;
    private Watchdog.Watch watch = Watchdog.Watch.NONE;
    private boolean hasState;

    Lease(ConnectionPool pool, Connection connection) {
        this.pool = pool;
        this.connection = connection;
    }

    /**
     * Sends a request; if the deadline passes before the lease ends, the connection is cut. A request that is refused for
     * its token was not executed, and is sent again with another token: on a new connection, since the server closes the old
     * one, and therefore only if it is the lease's first.
     */
    public HttpAnswer exchange(HttpRequest request, Deadline deadline) throws TransportException {
        watch = pool.watchdog().watch(deadline, () -> connection.abort());
        BearerTokens tokens = pool.tokens();
        if (tokens == null) {
            return connection.exchange(request, null);
        }
        TokenLogIn logIn = new TokenLogIn(tokens);
        HttpAnswer answer = connection.exchange(request, logIn.token());
        while (!hasState && answer.status() == TokenLogIn.UNAUTHORIZED) {
            answer = logIn.buffered(answer);
            Connection next = logIn.mayRepeat(answer, deadline) ? renewed(deadline) : null;
            if (next == null) {
                return answer;
            }
            answer = next.exchange(request, logIn.token());
        }
        hasState = true;
        return answer;
    }

    /** A new connection, null if there is none to be had. */
    private @Nullable Connection renewed(Deadline deadline) {
        try {
            connection = pool.replace(connection, deadline);
            return hasExpired() ? null : connection;
        } catch (TransportException e) {
            return null;
        }
    }

    /** Lets another deadline count from now on. */
    public void extend(Deadline deadline) {
        if (watch.cancel()) {
            watch = pool.watchdog().watch(deadline, connection::abort);
        }
    }

    /** Whether the connection was cut because the deadline passed. */
    public boolean hasExpired() {
        return watch.hasFired();
    }

    /** Ends an exchange and keeps the connection for the next one; false if it cannot be used any more. */
    public boolean endExchange() {
        return connection.finish() && watch.cancel();
    }

    /** Gives the connection back; it is used again only if its answer was read to the end. */
    public void release() {
        end(endExchange());
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
