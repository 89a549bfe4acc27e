package org.cratedb4j.client.internal.exec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.cratedb4j.client.internal.http.ConnectionPool;
import org.cratedb4j.client.internal.http.Credentials;
import org.cratedb4j.client.internal.http.HttpAnswer;
import org.cratedb4j.client.internal.http.HttpRequest;
import org.cratedb4j.client.internal.http.Lease;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.http.SessionKey;
import org.cratedb4j.client.internal.http.TransportException;
import org.cratedb4j.client.internal.nodes.Finding;
import org.cratedb4j.client.internal.nodes.NodeCheck;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.wire.ErrorBody;
import org.cratedb4j.client.internal.wire.NodeInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks nodes who they are, with {@code GET /} on a new connection. Safe for use by many threads. */
public final class NodePing implements NodeCheck {

    private static final Logger LOG = LoggerFactory.getLogger(NodePing.class);

    // A node that takes longer for nothing is of no use.
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpRequest REQUEST = HttpRequest.get("/");
    private static final int MAX_BODY = 64 * 1024;

    private final ConnectionPool pool;
    private final @Nullable Credentials credentials;
    private final @Nullable String schema;
    private final Ticker ticker;

    /** A ping by connections of a pool, as one user. */
    public NodePing(ConnectionPool pool, @Nullable Credentials credentials, @Nullable String schema, Ticker ticker) {
        this.pool = pool;
        this.credentials = credentials;
        this.schema = schema;
        this.ticker = ticker;
    }

    /**
     * What a node answered.
     *
     * @param status the HTTP status
     * @param info who it is, null if it does not say
     * @param error what it said instead
     */
    record Reply(int status, @Nullable NodeInfo info, ErrorBody error) {

        /** Whether a proxy answered in the place of a node that it does not reach. */
        boolean isFromProxy() {
            return info == null && Refusals.isFromProxy(status, error);
        }
    }

    @Override
    public Finding check(NodeAddress address) {
        try {
            Reply reply = ask(address, Deadline.after(PATIENCE, ticker));
            return reply.isFromProxy() ? Finding.dead("HTTP " + reply.status() + " from a proxy") : Finding.ALIVE;
        } catch (TransportException e) {
            return e.phase() == TransportException.Phase.QUEUED
                    ? Finding.UNDECIDED
                    : Finding.dead(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Finding.dead(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.debug("{} could not be asked", address, e);
            return Finding.UNDECIDED;
        }
    }

    /** Asks a node; no longer than until the deadline, and than a node may take. */
    Reply ask(NodeAddress address, Deadline call) throws IOException {
        Deadline deadline = call.orWithin(PATIENCE);
        Lease lease = pool.leaseNew(new SessionKey(address, credentials, schema), deadline);
        try {
            lease.send(REQUEST, deadline);
            HttpAnswer answer = lease.receive();
            byte[] body = answer.body().readNBytes(MAX_BODY);
            lease.release();
            return new Reply(answer.status(), NodeInfo.read(body), ErrorBody.read(new ByteArrayInputStream(body)));
        } catch (IOException | RuntimeException e) {
            lease.discard();
            throw e;
        }
    }
}
