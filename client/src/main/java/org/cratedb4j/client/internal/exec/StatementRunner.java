package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.http.ConnectionPool;
import org.cratedb4j.client.internal.http.Credentials;
import org.cratedb4j.client.internal.http.HttpAnswer;
import org.cratedb4j.client.internal.http.HttpRequest;
import org.cratedb4j.client.internal.http.Lease;
import org.cratedb4j.client.internal.http.SessionKey;
import org.cratedb4j.client.internal.http.TransportException;
import org.cratedb4j.client.internal.nodes.Node;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.wire.ErrorBody;
import org.cratedb4j.client.internal.wire.MalformedAnswerException;
import org.jspecify.annotations.Nullable;

/**
 * The way of a statement, and the one place that decides whether it is sent again. Nothing is executed twice behind the
 * caller's back: once a byte was sent, only what is repeatable goes to another node. Safe for use by many threads.
 */
public final class StatementRunner {

    private static final int OK = 200;
    // What a proxy answers when it has no node; CrateDB's own 503 has a body of CrateDB's.
    private static final Set<Integer> PROXY_ERRORS = Set.of(502, 503, 504);

    /** Reads an answer's body, or as much of it as tells whether the answer is good. */
    @FunctionalInterface
    interface BodyReader<T> {
        T read(InputStream body) throws IOException;
    }

    /** What was read of a good answer, and the answer itself. */
    record Opened<T>(T content, Answer answer) {}

    private final NodeSet nodes;
    private final ConnectionPool pool;
    private final @Nullable Credentials credentials;
    private final @Nullable String schema;
    private final String target;

    /** A runner that sends statements as one user, with one default schema. */
    public StatementRunner(
            NodeSet nodes,
            ConnectionPool pool,
            @Nullable Credentials credentials,
            @Nullable String schema,
            boolean errorTrace) {
        this.nodes = nodes;
        this.pool = pool;
        this.credentials = credentials;
        this.schema = schema;
        target = errorTrace ? "/_sql?types&error_trace" : "/_sql?types";
    }

    <T> Opened<T> run(Call call, BodyReader<T> reader) {
        Attempts attempts = new Attempts();
        for (Node node = nodes.next(attempts.tried()); node != null; node = nodes.next(attempts.tried())) {
            if (call.deadline().hasPassed()) {
                throw attempts.timedOut(call.deadline(), false, null);
            }
            attempts.start(node);
            Lease lease = lease(node, call, attempts);
            Opened<T> opened = lease == null ? null : attempt(node, lease, call, attempts, reader);
            if (opened != null) {
                return opened;
            }
        }
        throw attempts.exhausted(nodes.resting(attempts.tried()));
    }

    private @Nullable Lease lease(Node node, Call call, Attempts attempts) {
        try {
            return pool.lease(key(node), call.deadline());
        } catch (TransportException e) {
            if (call.deadline().hasPassed()) {
                throw attempts.timedOut(call.deadline(), false, e);
            }
            if (e.phase() != TransportException.Phase.QUEUED) {
                nodes.failed(node, String.valueOf(e.getMessage()));
            }
            attempts.failed(node, e);
            return null;
        }
    }

    private <T> @Nullable Opened<T> attempt(
            Node node, Lease lease, Call call, Attempts attempts, BodyReader<T> reader) {
        try {
            HttpAnswer http = lease.exchange(new HttpRequest("POST", target, call.body()), call.deadline());
            if (http.status() != OK) {
                throw refused(node, lease, http, attempts);
            }
            Answer answer = new Answer(call, attempts, lease);
            T content = reader.read(http.body());
            nodes.succeeded(node);
            return new Opened<>(content, answer);
        } catch (IOException e) {
            boolean expired = lease.hasExpired();
            lease.discard();
            if (expired) {
                throw attempts.timedOut(call.deadline(), true, e);
            }
            if (e instanceof MalformedAnswerException) {
                throw attempts.malformed(e);
            }
            if (!call.isRepeatable()) {
                throw attempts.outcomeUnknown(e);
            }
            passOver(node, attempts, e);
            return null;
        } catch (RuntimeException | Error e) {
            lease.discard();
            throw e;
        }
    }

    /** Reads an error answer: the exception to throw, unless it is a proxy that had no answer to give. */
    private CrateException refused(Node node, Lease lease, HttpAnswer http, Attempts attempts) throws IOException {
        ErrorBody error = ErrorBody.read(http.body());
        if (!error.fromCrate() && PROXY_ERRORS.contains(http.status())) {
            throw new IOException("HTTP " + http.status() + " from a proxy: " + error.message());
        }
        lease.release();
        nodes.succeeded(node);
        return attempts.withCauses(ServerErrors.exception(http.status(), error, attempts.name(), attempts.count()));
    }

    /** A connection that had served before may just have been closed; that says nothing about the node. */
    private void passOver(Node node, Attempts attempts, IOException e) {
        boolean stale = e instanceof TransportException transport && transport.isReused();
        if (stale && attempts.renew(node, e)) {
            pool.evictIdle(key(node));
        } else {
            nodes.failed(node, String.valueOf(e.getMessage()));
            attempts.failed(node, e);
        }
    }

    private SessionKey key(Node node) {
        return new SessionKey(node.address(), credentials, schema);
    }
}
