package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.cratedb4j.client.ServerException;
import org.cratedb4j.client.internal.exec.SessionRunner.Owner;
import org.cratedb4j.client.internal.http.ConnectionPool;
import org.cratedb4j.client.internal.http.Credentials;
import org.cratedb4j.client.internal.http.HttpAnswer;
import org.cratedb4j.client.internal.http.HttpRequest;
import org.cratedb4j.client.internal.http.Lease;
import org.cratedb4j.client.internal.http.SessionKey;
import org.cratedb4j.client.internal.http.TransportException;
import org.cratedb4j.client.internal.nodes.Node;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.wire.AnswerReader;
import org.jspecify.annotations.Nullable;

/**
 * The way of a statement, and the one place that decides whether it is sent again. Nothing is executed twice behind the
 * caller's back: once a byte was sent, only what is repeatable goes to another node. Safe for use by many threads.
 */
public final class StatementRunner implements CallRunner {

    private final NodeSet nodes;
    private final ConnectionPool pool;
    private final @Nullable Credentials credentials;
    private final @Nullable String schema;
    private final RetryPolicy retries;
    private final Refusals refusals;
    private final Redirects redirects;

    /** What becomes of a leased connection. */
    private interface Uses {
        ConnectionUse of(Node node, Lease lease);
    }

    /** A runner that sends statements as one user, with one default schema. */
    public StatementRunner(
            NodeSet nodes,
            ConnectionPool pool,
            @Nullable Credentials credentials,
            @Nullable String schema,
            RetryPolicy retries) {
        this.nodes = nodes;
        this.pool = pool;
        this.credentials = credentials;
        this.schema = schema;
        this.retries = retries;
        refusals = new Refusals(retries);
        redirects = new Redirects(new ClusterNodes(nodes, this), Ticker.SYSTEM);
    }

    @Override
    public <T> Opened<T> run(Call call, BodyReader<T> reader) {
        return run(call, reader, (node, lease) -> new ConnectionUse.Once(lease));
    }

    @Override
    public SessionRunner pin(Call call) {
        AtomicReference<@Nullable SessionRunner> last = new AtomicReference<>();
        try {
            Opened<AnswerReader> opened =
                    run(call, answer -> AnswerReader.openInMemory(answer.body()), (node, lease) -> {
                        SessionRunner runner =
                                new SessionRunner(node, lease, Owner.STATEMENT, retries, new Blame(nodes, node));
                        last.set(runner);
                        return runner.use();
                    });
            opened.exchange().finished();
            return Objects.requireNonNull(last.get());
        } catch (RuntimeException e) {
            SessionRunner unused = last.get();
            if (unused != null) {
                unused.release(true);
            }
            throw e;
        }
    }

    private <T> Opened<T> run(Call first, BodyReader<T> reader, Uses use) {
        Call call = first;
        Attempts attempts = new Attempts(call.job().watch());
        for (Node node = nodes.next(attempts.tour()); node != null; node = nodes.next(attempts.tour())) {
            if (call.deadline().hasPassed()) {
                throw attempts.timedOut(call.deadline(), false, null);
            }
            if (call.cancel().isGiven()) {
                throw attempts.cancelled(false, null);
            }
            Opened<T> opened = visit(node, use, call, attempts, reader);
            if (opened != null) {
                return opened;
            }
            call = attempts.takeKilled() ? call.renewed() : call;
        }
        throw attempts.exhausted(nodes.leftOut(attempts.tour()));
    }

    private <T> @Nullable Opened<T> visit(Node node, Uses use, Call call, Attempts attempts, BodyReader<T> reader) {
        attempts.start(node);
        Lease lease = lease(node, call, attempts, false);
        return lease == null ? null : attempt(node, lease, use, call, attempts, reader);
    }

    /** A request that a node has pointed elsewhere was not executed, so it may be sent there, whatever it is. */
    private <T> @Nullable Opened<T> follow(
            HttpAnswer http, Node from, Uses use, Call call, Attempts attempts, BodyReader<T> reader) {
        Redirects.Target target = redirects.follow(http, from.address(), call, attempts);
        attempts.redirected();
        return visit(nodes.at(target.address()), use, call.redirectedTo(target.target()), attempts, reader);
    }

    private @Nullable Lease lease(Node node, Call call, Attempts attempts, boolean fresh) {
        try {
            return fresh ? pool.leaseNew(key(node), call.deadline()) : pool.lease(key(node), call.deadline());
        } catch (TransportException e) {
            if (call.deadline().hasPassed()) {
                suspect(node, e);
                throw attempts.timedOut(call.deadline(), false, e);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw attempts.cancelled(false, e);
            }
            if (e.phase() != TransportException.Phase.QUEUED) {
                nodes.failed(node, String.valueOf(e.getMessage()));
            }
            attempts.failed(node, e);
            return null;
        }
    }

    /** The node may be lost, or the call was in a hurry. */
    private void suspect(Node node, TransportException e) {
        if (e.phase() != TransportException.Phase.QUEUED) {
            nodes.suspected(node, String.valueOf(e.getMessage()));
        }
    }

    private <T> @Nullable Opened<T> attempt(
            Node node, Lease lease, Uses use, Call call, Attempts attempts, BodyReader<T> reader) {
        ConnectionUse connection = use.of(node, lease);
        Exchange exchange = new Exchange(call, attempts, connection, new Blame(nodes, node));
        try {
            exchange.send(call.request(), retries.attemptTimeout());
            HttpAnswer http = exchange.receive();
            if (Redirects.isRedirect(http)) {
                exchange.finished();
                connection.leave();
                nodes.succeeded(node);
                return follow(http, node, use, call, attempts, reader);
            }
            if (!call.answers().accepts(http.status())) {
                refusals.handle(exchange, http, call, attempts);
                connection.leave();
                nodes.succeeded(node);
                return null;
            }
            T content = reader.read(http);
            exchange.begun();
            nodes.succeeded(node);
            return new Opened<>(content, exchange);
        } catch (IOException e) {
            passOver(node, attempts, exchange.failed(e));
            return null;
        } catch (ServerException e) {
            nodes.succeeded(node);
            exchange.discard();
            throw e;
        } catch (RuntimeException | Error e) {
            exchange.discard();
            throw e;
        }
    }

    /** A connection to any node that can be reached, to be used for one session alone. */
    public SessionRunner openSession(Deadline deadline) {
        Call opening = Call.untracked(HttpRequest.get("/"), deadline);
        Attempts attempts = new Attempts(StatementWatch.NONE);
        for (Node node = nodes.next(attempts.tour()); node != null; node = nodes.next(attempts.tour())) {
            attempts.start(node);
            Lease lease = lease(node, opening, attempts, true);
            if (lease != null) {
                return new SessionRunner(node, lease, Owner.CALLER, retries, new Blame(nodes, node));
            }
        }
        throw attempts.exhausted(nodes.leftOut(attempts.tour()));
    }

    /** A connection that had served before may just have been closed; that says nothing about the node. */
    private void passOver(Node node, Attempts attempts, IOException e) {
        boolean stale = e instanceof TransportException transport && transport.isReused();
        if (stale && attempts.renew(node, e)) {
            pool.evictIdle(key(node));
        } else {
            attempts.failed(node, e);
        }
    }

    private SessionKey key(Node node) {
        return new SessionKey(node.address(), credentials, schema);
    }
}
