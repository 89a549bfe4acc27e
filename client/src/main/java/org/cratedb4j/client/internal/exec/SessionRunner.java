package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.SessionLostException;
import org.cratedb4j.client.internal.http.HttpAnswer;
import org.cratedb4j.client.internal.http.Lease;
import org.cratedb4j.client.internal.nodes.Node;
import org.cratedb4j.client.internal.wire.AnswerReader;
import org.jspecify.annotations.Nullable;

/**
 * Sends all calls on one connection, one at a time, since a connection is a session: what it has set and declared is not to
 * be had on another one. For one thread at a time, but for {@link #kill()} and {@link #close()}.
 */
public final class SessionRunner implements CallRunner, AutoCloseable {

    private final Node node;
    private final Lease lease;
    private final Owner owner;
    private final RetryPolicy retries;
    private final Blame blame;
    private final Refusals refusals;
    private final Set<String> settings = new ConcurrentSkipListSet<>();
    private final AtomicReference<@Nullable Call> current = new AtomicReference<>();
    private @Nullable AheadAnswer ahead;
    private volatile @Nullable String lost;
    private volatile boolean closed;

    /** Whose the connection is. */
    enum Owner {
        /** The caller's, who keeps it whatever becomes of one statement. */
        CALLER,
        /** One statement's: it is of no use without it. */
        STATEMENT
    }

    SessionRunner(Node node, Lease lease, Owner owner, RetryPolicy retries, Blame blame) {
        this.node = node;
        this.lease = lease;
        this.owner = owner;
        this.retries = retries;
        this.blame = blame;
        refusals = new Refusals(retries);
    }

    /** Remembers the name of a setting that would be lost with the connection. */
    public void remember(String setting) {
        settings.add(setting);
    }

    /** Whether a setting would be lost with the connection. */
    public boolean hasSet(String setting) {
        return settings.contains(setting);
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
        Attempts attempts = begin(call);
        return receive(send(call, attempts), call, attempts, reader);
    }

    @Override
    public SessionRunner pin(Call call) {
        sendAhead(call).get();
        return this;
    }

    /** Sends a call whose answer is taken off the connection when it is asked for, or before the next call is sent. */
    AheadAnswer sendAhead(Call call) {
        Attempts attempts = begin(call);
        Exchange exchange = send(call, attempts);
        AheadAnswer answer = new AheadAnswer(() -> {
            Opened<AnswerReader> opened =
                    receive(exchange, call, attempts, http -> AnswerReader.openInMemory(http.body()));
            opened.exchange().finished();
            return opened.content();
        });
        ahead = answer;
        return answer;
    }

    private Attempts begin(Call call) {
        if (ahead != null) {
            ahead.takeIn();
            ahead = null;
        }
        requireUsable();
        if (!current.compareAndSet(null, call)) {
            throw new IllegalStateException(
                    "The session is busy: rows of another statement are neither read to their end nor buffered or closed");
        }
        return new Attempts(call.job().watch());
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

    private Exchange send(Call call, Attempts attempts) {
        if (call.cancel().isGiven()) {
            current.set(null);
            throw attempts.cancelled(false, null);
        }
        if (call.deadline().hasPassed()) {
            current.set(null);
            throw attempts.timedOut(call.deadline(), false, null);
        }
        attempts.start(node);
        current.set(call);
        Exchange exchange = new Exchange(call, attempts, use(), blame);
        try {
            exchange.send(call.request(), retries.attemptTimeout());
            return exchange;
        } catch (IOException e) {
            throw broken(exchange, e);
        }
    }

    private <T> Opened<T> receive(Exchange first, Call call, Attempts attempts, BodyReader<T> reader) {
        Opened<T> opened = receive(first, reader, call, attempts);
        while (opened == null) {
            opened = receive(send(call, attempts), reader, call, attempts);
        }
        return opened;
    }

    private <T> @Nullable Opened<T> receive(Exchange exchange, BodyReader<T> reader, Call call, Attempts attempts) {
        try {
            HttpAnswer http = exchange.receive();
            if (Redirects.isRedirect(http)) {
                exchange.finished();
                throw Redirects.refusalInSession(http, attempts);
            }
            if (!call.answers().accepts(http.status())) {
                refusals.handle(exchange, http, call, attempts);
                requireUsable();
                return null;
            }
            T content = reader.read(http);
            exchange.begun();
            return new Opened<>(content, exchange);
        } catch (IOException e) {
            throw broken(exchange, e);
        } catch (RuntimeException | Error e) {
            // An error answer was read to its end before it was thrown; anything else leaves one unread.
            exchange.discard();
            throw e;
        }
    }

    private CrateException broken(Exchange exchange, IOException e) {
        lost = String.valueOf(e.getMessage());
        IOException cause = exchange.failed(e);
        return new SessionLostException(String.valueOf(cause.getMessage()), lostSettings(), node(), cause);
    }

    /** The connection, to be used by one exchange after the other. */
    ConnectionUse use() {
        return new Use();
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

    /** Whether the connection is kept when one statement has ended. */
    boolean isCallers() {
        return owner == Owner.CALLER;
    }

    /** Lets go of a connection that is one statement's: others may have it if nothing is left in it, or else it is closed. */
    void release(boolean clean) {
        if (owner == Owner.CALLER) {
            return;
        }
        closed = true;
        if (clean && lost == null) {
            lease.release();
        } else {
            lease.discard();
        }
    }

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

        @Override
        public void leave() {
            release(true);
        }

        /** In a session of the caller's, the node ends the statement that is killed, and the session goes on. */
        @Override
        public void cut() {
            if (owner == Owner.STATEMENT) {
                lease.discard();
            }
        }

        @Override
        public boolean isKept() {
            return isCallers();
        }
    }
}
