package org.cratedb4j.client.internal.http;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cratedb4j.client.internal.time.Deadline;
import org.jspecify.annotations.Nullable;

/** The sole use of a connection for a while. For one thread at a time, but for {@link #discard()}. */
public final class Lease {

    private final ConnectionPool pool;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Connection connection;
    private Watchdog.Watch watch = Watchdog.Watch.NONE;
    private @Nullable Sent sent;
    private boolean hasState;
    private long sentBefore;
    private long receivedBefore;

    private record Sent(
            HttpRequest request,
            Deadline deadline,
            @Nullable TokenLogIn logIn) {}

    Lease(ConnectionPool pool, Connection connection) {
        this.pool = pool;
        this.connection = connection;
    }

    /** Sends a request; if the deadline passes before the exchange ends, the connection is cut. */
    public void send(HttpRequest request, Deadline deadline) throws TransportException {
        watch = pool.watchdog().watch(deadline, () -> connection.abort());
        TokenLogIn logIn = pool.logIn();
        sent = new Sent(request, deadline, logIn);
        connection.send(request, logIn == null ? null : logIn.token());
    }

    /**
     * Reads the head of the answer to the request that was sent. A request that is refused for its token was not executed,
     * and is sent again with another token: on a new connection, since the server closes the old one, and therefore only if
     * it is the lease's first.
     */
    public HttpAnswer receive() throws TransportException {
        Sent exchange = Objects.requireNonNull(sent, "nothing was sent");
        HttpAnswer answer = connection.receive();
        TokenLogIn logIn = exchange.logIn();
        if (logIn == null) {
            return answer;
        }
        while (!hasState && exchange.request().content().isRepeatable() && answer.status() == TokenLogIn.UNAUTHORIZED) {
            answer = logIn.buffered(answer);
            Connection next = logIn.mayRepeat(answer, exchange.deadline()) ? renewed(exchange.deadline()) : null;
            if (next == null) {
                return answer;
            }
            next.send(exchange.request(), logIn.token());
            answer = next.receive();
        }
        hasState = true;
        return answer;
    }

    /** A new connection, null if there is none to be had. */
    private @Nullable Connection renewed(Deadline deadline) {
        try {
            sentBefore = sentBytes();
            receivedBefore = receivedBytes();
            connection = pool.replace(connection, deadline);
            return hasExpired() ? null : connection;
        } catch (TransportException e) {
            return null;
        }
    }

    /** Counts bytes from now on. */
    public void count() {
        sentBefore = -connection.sentBytes();
        receivedBefore = -connection.receivedBytes();
    }

    /** The number of bytes sent since the count began. */
    public long sentBytes() {
        return sentBefore + connection.sentBytes();
    }

    /** The number of bytes received since the count began. */
    public long receivedBytes() {
        return receivedBefore + connection.receivedBytes();
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
