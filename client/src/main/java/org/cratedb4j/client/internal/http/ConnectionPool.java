package org.cratedb4j.client.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.client.internal.http.TransportException.Phase;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.jspecify.annotations.Nullable;

/** Connections that wait for their next use, apart for each session key. Safe for use by many threads. */
public final class ConnectionPool implements AutoCloseable {

    private static final long CHECK_AFTER_IDLE = TimeUnit.SECONDS.toNanos(1);
    // Well below the four minutes after which common load balancers forget a connection.
    private static final long MAX_IDLE = TimeUnit.SECONDS.toNanos(60);

    private final Map<SessionKey, Shelf> shelves = new ConcurrentHashMap<>();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Watchdog watchdog = new Watchdog();
    private final Dialer dialer;
    private final Duration connectTimeout;
    private final int maxConnections;
    private final Ticker ticker;
    private volatile boolean closed;

    /** A pool that holds at most so many connections for each session key, leased ones included. */
    public ConnectionPool(Duration connectTimeout, int maxConnections, Ticker ticker) {
        this.connectTimeout = connectTimeout;
        this.maxConnections = maxConnections;
        this.ticker = ticker;
        dialer = new Dialer(connectTimeout, ticker);
    }

    private static final class Shelf {
        final Semaphore permits;
        final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

        Shelf(int size) {
            permits = new Semaphore(size);
        }
    }

    private record Idle(Connection connection, long since) {}

    /** Leases a connection that has been used before, if there is one, or else a new one. */
    public Lease lease(SessionKey key, Deadline deadline) throws TransportException {
        if (closed) {
            throw new IllegalStateException("The client is closed");
        }
        Shelf shelf = shelves.computeIfAbsent(key, k -> new Shelf(maxConnections));
        acquire(shelf, deadline);
        Connection connection = null;
        try {
            connection = takeIdle(shelf);
            if (connection == null) {
                connection = connect(key, deadline);
            }
            return new Lease(this, connection);
        } finally {
            if (connection == null) {
                shelf.permits.release();
            }
        }
    }

    /** Forgets the idle connections of a node, because one of them turned out to be dead. */
    public void evictIdle(SessionKey key) {
        Shelf shelf = shelves.get(key);
        if (shelf != null) {
            for (Idle idle = shelf.idle.pollFirst(); idle != null; idle = shelf.idle.pollFirst()) {
                drop(idle.connection());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        watchdog.close();
        open.forEach(this::drop);
    }

    Watchdog watchdog() {
        return watchdog;
    }

    void giveBack(Connection connection, boolean reusable) {
        Shelf shelf = shelves.get(connection.key());
        if (reusable && shelf != null) {
            shelf.idle.addFirst(new Idle(connection, ticker.nanos()));
        } else {
            drop(connection);
        }
        if (closed) {
            drop(connection);
        }
        if (shelf != null) {
            shelf.permits.release();
        }
    }

    private void acquire(Shelf shelf, Deadline deadline) throws TransportException {
        long nanos = Math.min(connectTimeout.toNanos(), deadline.remainingNanos());
        try {
            if (!shelf.permits.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                throw new TransportException(
                        Phase.QUEUED,
                        "all " + maxConnections + " connections were in use for " + TimeUnit.NANOSECONDS.toMillis(nanos)
                                + " ms; are there results that nobody closes?",
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(Phase.QUEUED, "interrupted while waiting for a connection", e);
        }
    }

    private @Nullable Connection takeIdle(Shelf shelf) {
        for (Idle idle = shelf.idle.pollFirst(); idle != null; idle = shelf.idle.pollFirst()) {
            long idleNanos = ticker.nanos() - idle.since();
            boolean usable = idleNanos < CHECK_AFTER_IDLE
                    || (idleNanos < MAX_IDLE && !idle.connection().isStale());
            if (usable) {
                return idle.connection();
            }
            drop(idle.connection());
        }
        return null;
    }

    private Connection connect(SessionKey key, Deadline deadline) throws TransportException {
        try {
            Connection connection = new Connection(key, dialer.dial(key.node(), deadline));
            open.add(connection);
            return connection;
        } catch (TransportException e) {
            throw e;
        } catch (IOException e) {
            throw new TransportException(Phase.CONNECTING, String.valueOf(e.getMessage()), e);
        }
    }

    private void drop(Connection connection) {
        open.remove(connection);
        connection.abort();
    }
}
