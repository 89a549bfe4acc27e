package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import org.cratedb4j.client.SessionLostException;
import org.cratedb4j.client.internal.http.HttpAnswer;
import org.cratedb4j.client.internal.http.HttpRequest;
import org.cratedb4j.client.internal.http.Lease;
import org.cratedb4j.client.internal.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Sends all calls on one connection, one at a time, since a connection is a session: what it has set is not to be had on
 * another one. For one thread at a time, but for {@link #kill()} and {@link #close()}.
 */
public final class SessionRunner implements CallRunner, AutoCloseable {

    private final Node node;
    private final Lease lease;
    private final String target;
    private final RetryPolicy retries;
    private final Refusals refusals;
    private final Set<String> settings = new ConcurrentSkipListSet<>();
    private final AtomicReference<@Nullable Call> current = new AtomicReference<>();
    private volatile @Nullable String lost;
    private volatile boolean closed;

    SessionRunner(Node node, Lease lease, String target, RetryPolicy retries) {
        this.node = node;
        this.lease = lease;
        this.target = target;
        this.retries = retries;
        refusals = new Refusals(retries);
    }

    /** Remembers the name of a setting that would be lost with the connection. */
    public void remember(String setting) {
        settings.add(setting);
    }

    /** The node that the session is on. */
    public String node() {
        return node.toString();
    }

    /** Has the statement killed that is under way, if there is one. */
    public void kill() {
        Call call = current.get();
        if (call != null) {
            call.job().kill();
        }
    }

    @Override
    public <T> Opened<T> run(Call call, BodyReader<T> reader) {
        requireUsable();
        if (!current.compareAndSet(null, call)) {
            throw new IllegalStateException(
                    "The session is busy: rows of another statement are neither read to their end nor buffered or closed");
        }
        Attempts attempts = new Attempts();
        while (true) {
            if (call.cancel().isGiven()) {
                current.set(null);
                throw attempts.cancelled(false, null);
            }
            attempts.start(node);
            current.set(call);
            Opened<T> opened = attempt(call, attempts, reader);
            if (opened != null) {
                return opened;
            }
        }
    }

    private void requireUsable() {
        if (closed) {
            throw new IllegalStateException("The session is closed");
        }
        String reason = lost;
        if (reason != null) {
            throw new SessionLostException(reason, lostSettings(), node(), null);
        }
    }

    private <T> @Nullable Opened<T> attempt(Call call, Attempts attempts, BodyReader<T> reader) {
        Exchange exchange = new Exchange(call, attempts, new Use());
        try {
            HttpAnswer http = exchange.send(new HttpRequest("POST", target, call.body()), retries.attemptTimeout());
            if (http.status() != StatementRunner.OK) {
                refusals.handle(exchange, http, call, attempts);
                requireUsable();
                return null;
            }
            T content = reader.read(http.body());
            exchange.begun();
            return new Opened<>(content, exchange);
        } catch (IOException e) {
            lost = String.valueOf(e.getMessage());
            IOException cause = exchange.failed(e);
            throw new SessionLostException(String.valueOf(cause.getMessage()), lostSettings(), node(), cause);
        } catch (RuntimeException | Error e) {
            // An error answer was read to its end before it was thrown; anything else leaves one unread.
            if (current.get() != null) {
                exchange.discard();
            }
            throw e;
        }
    }

    private Collection<String> lostSettings() {
        return new TreeSet<>(settings);
    }

    /** Closes the connection, and with it whatever the session has set and declared. */
    @Override
    public void close() {
        closed = true;
        kill();
        lease.discard();
    }

    /** The session's connection is used by one exchange after the other. */
    private final class Use implements ConnectionUse {

        @Override
        public Lease lease() {
            return lease;
        }

        @Override
        public void finished() {
            if (!lease.endExchange()) {
                lost = "the node has closed it";
                lease.discard();
            }
            current.set(null);
        }

        @Override
        public void discard() {
            if (lost == null) {
                lost = "an answer was not read to its end";
            }
            lease.discard();
            current.set(null);
        }

        /** The node ends the statement that is killed, and the session goes on. */
        @Override
        public void cut() {}

        @Override
        public boolean isKept() {
            return true;
        }
    }
}
