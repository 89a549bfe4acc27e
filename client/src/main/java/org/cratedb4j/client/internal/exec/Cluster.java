package org.cratedb4j.client.internal.exec;

import java.time.Duration;
import java.util.List;
import org.cratedb4j.client.internal.http.ConnectionPool;
import org.cratedb4j.client.internal.http.Credentials;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.nodes.NodeProber;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.time.DaemonTimer;
import org.cratedb4j.client.internal.time.Pause;
import org.cratedb4j.client.internal.time.Ticker;
import org.jspecify.annotations.Nullable;

/** The nodes of a client, and what is done with them: by calls, and in the background. Safe for use by many threads. */
public final class Cluster implements AutoCloseable {

    private final DaemonTimer timer = new DaemonTimer("cratedb4j-nodes");
    private final Ticker ticker;
    private final NodeSet nodes;
    private final NodePing ping;
    private final StatementRunner runner;
    private final NodeSurvey survey;
    private final Jobs jobs;

    /** The cluster that some nodes belong to, used as one user with one default schema, by a program that has a name or none. */
    public Cluster(
            List<NodeAddress> addresses,
            ConnectionPool pool,
            @Nullable Credentials credentials,
            @Nullable String schema,
            RetryPolicy retries,
            @Nullable String program,
            Ticker ticker) {
        this.ticker = ticker;
        nodes = new NodeSet(addresses, ticker);
        ping = new NodePing(pool, credentials, schema, ticker);
        NodeProber.start(nodes, ping, timer, ticker);
        runner = new StatementRunner(nodes, pool, credentials, schema, retries);
        survey = new NodeSurvey(nodes, ping, Pause.SYSTEM, ticker);
        jobs = new Jobs(runner, program, ticker, Pause.SYSTEM);
    }

    /** The nodes. */
    public NodeSet nodes() {
        return nodes;
    }

    /** The way of statements. */
    public StatementRunner runner() {
        return runner;
    }

    /** Looks for further nodes from now on. */
    public void discover(Duration interval) {
        new Discovery(nodes, new ClusterNodes(nodes, runner), ping, timer, ticker, interval).start();
    }

    /** The way of questions to the nodes themselves. */
    public NodeSurvey survey() {
        return survey;
    }

    /** The statements as the cluster knows them. */
    public Jobs jobs() {
        return jobs;
    }

    /** Ends what goes on in the background, after a short time for statements that are to be stopped. */
    @Override
    public void close() {
        timer.close();
        jobs.close();
    }
}
