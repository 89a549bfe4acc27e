package org.cratedb4j.client.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.client.internal.http.TransportException.Phase;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Pause;
import org.cratedb4j.client.internal.time.Ticker;
import org.jspecify.annotations.Nullable;

/** Connections that wait for their next use, apart for each session key. Safe for use by many threads. */
public final class ConnectionPool implements AutoCloseable {

    private static final long CHECK_AFTER_IDLE = TimeUnit.SECONDS.toNanos(1);

    private final Map<SessionKey, Shelf> shelves = new ConcurrentHashMap<>();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Watchdog watchdog = new Watchdog();
    private final Resolver resolver = new Resolver(InetAddress::getAllByName);
    private final Dialer dialer;
    private final TransportConfig config;
    private final @Nullable BearerTokens tokens;
    private final Ticker ticker;
    private final Pause pause;
    private volatile PoolWatcher watcher = PoolWatcher.NONE;
    private volatile boolean closed;

    /** A pool of connections to log in on as their session keys say, or with tokens if there are some. */
    public ConnectionPool(TransportConfig config, @Nullable BearerTokens tokens, Ticker ticker) {
        this(config, tokens, ticker, Pause.SYSTEM);
    }

    ConnectionPool(TransportConfig config, @Nullable BearerTokens tokens, Ticker ticker, Pause pause) {
        this.config = config;
        this.pause = pause;
        this.tokens = tokens;
        this.ticker = ticker;
        dialer = new Dialer(config, resolver, ticker);
    }

    /** Tells a watcher of all waits from now on. */
    public void watch(PoolWatcher next) {
        watcher = next;
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
        return lease(key, deadline, true);
    }

    /** Leases a connection that nobody has used before, and on which therefore nothing is set. */
    public Lease leaseNew(SessionKey key, Deadline deadline) throws TransportException {
        return lease(key, deadline, false);
    }

    private Lease lease(SessionKey key, Deadline deadline, boolean mayBeUsed) throws TransportException {
        if (closed) {
            throw new IllegalStateException("The client is closed");
        }
        Shelf shelf = shelves.computeIfAbsent(key, k -> new Shelf(config.maxConnections()));
        acquire(key.node(), shelf, deadline);
        Connection connection = null;
        try {
            connection = mayBeUsed ? takeIdle(shelf) : null;
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
        resolver.close();
        open.forEach(this::drop);
    }

    Watchdog watchdog() {
        return watchdog;
    }

    void giveBack(Connection connection, boolean reusable) {
        Shelf shelf = shelves.get(connection.key());
        if (reusable && shelf != null) {
            dropExpired(shelf);
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

    /** A connection in the place of one that is of no use any more. */
    Connection replace(Connection connection, Deadline deadline) throws TransportException {
        drop(connection);
        return connect(connection.key(), deadline);
    }

    /** The log-in of a request by token, null if there are none. */
    @Nullable
    TokenLogIn logIn() {
        return tokens == null ? null : new TokenLogIn(tokens, pause);
    }

    /** Those that have waited longest stand last, where nobody takes them while fewer are in use than there are. */
    private void dropExpired(Shelf shelf) {
        long now = ticker.nanos();
        for (Idle last = shelf.idle.peekLast();
                last != null && now - last.since() >= last.connection().maxIdleNanos();
                last = shelf.idle.peekLast()) {
            if (shelf.idle.remove(last)) {
                drop(last.connection());
            }
        }
    }

    private void acquire(NodeAddress node, Shelf shelf, Deadline deadline) throws TransportException {
        if (shelf.permits.tryAcquire()) {
            return;
        }
        long begin = ticker.nanos();
        try {
            await(shelf, deadline);
        } finally {
            watcher.waited(node, ticker.nanos() - begin);
        }
    }

    private void await(Shelf shelf, Deadline deadline) throws TransportException {
        long nanos = Math.min(config.connectTimeout().toNanos(), deadline.remainingNanos());
        try {
            if (!shelf.permits.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                throw new TransportException(
                        Phase.QUEUED,
                        "all " + config.maxConnections() + " connections were in use for "
                                + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms; are there results that nobody closes?",
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
            boolean usable =
                    idleNanos < Math.min(CHECK_AFTER_IDLE, idle.connection().maxIdleNanos())
                            || (idleNanos < idle.connection().maxIdleNanos()
                                    && !idle.connection().isStale());
            if (usable && !idle.connection().hasSurplus()) {
                return idle.connection();
            }
            drop(idle.connection());
        }
        return null;
    }

    private Connection connect(SessionKey key, Deadline deadline) throws TransportException {
        try {
            Connection connection = new Connection(key, config, dialer.dial(key.node(), deadline));
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
