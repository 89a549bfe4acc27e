package org.cratedb4j.client;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.cratedb4j.client.internal.blobs.BlobTable;
import org.cratedb4j.client.internal.exec.Cluster;
import org.cratedb4j.client.internal.exec.RetryPolicy;
import org.cratedb4j.client.internal.exec.SessionRunner;
import org.cratedb4j.client.internal.http.ConnectionPool;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.options.DiscoverySettings;
import org.cratedb4j.client.internal.options.Options;
import org.cratedb4j.client.internal.options.ProbeMode;
import org.cratedb4j.client.internal.options.Settings;
import org.cratedb4j.client.internal.options.TransportSettings;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.wire.Converters;
import org.jspecify.annotations.Nullable;

/**
 * A client of one CrateDB cluster. Make one and share it: it is safe for use by many threads, keeps connections to all
 * nodes given, and uses them in turn, statement by statement. Whoever makes it closes it.
 *
 * <p>Nothing is connected before the first statement, unless {@link CrateClientBuilder#probe(Probe)} says otherwise. A node that cannot be reached is left out for a while, and the
 * statement goes to the next one. A statement that was sent to a node that then fell silent is sent to another one only
 * if it reads and does not write, or was declared {@linkplain SqlStatement#idempotent() idempotent}; every other one ends
 * in an {@link OutcomeUnknownException}, so that nothing is executed twice behind the caller's back.
 */
public final class CrateClient implements AutoCloseable {

    private final Settings settings;
    private final ConnectionPool pool;
    private final Cluster cluster;
    private final AsyncCalls async;
    private final StatementContext context;

    CrateClient(
            Settings settings, @Nullable Executor executor, Converters converters, @Nullable CrateListener listener) {
        this.settings = settings;
        Ticker ticker = Ticker.SYSTEM;
        pool = new ConnectionPool(TransportSettings.config(settings), TransportSettings.tokens(settings), ticker);
        cluster = new Cluster(
                settings.addresses(),
                pool,
                settings.credentials(),
                settings.find(Options.SCHEMA),
                RetryPolicy.of(
                        settings.get(Options.BACKOFF_FACTOR),
                        settings.get(Options.MAX_ATTEMPTS),
                        settings.find(Options.ATTEMPT_TIMEOUT)),
                settings.find(Options.APPLICATION_NAME),
                ticker);
        Listening listening = listener == null ? null : new Listening(listener, ticker);
        if (listening != null) {
            pool.watch(listening);
            cluster.nodes().watch(listening);
        }
        async = new AsyncCalls(executor);
        context = new StatementContext(
                cluster.runner(),
                null,
                cluster.jobs(),
                async,
                StatementDefaults.of(settings, converters),
                new WrittenTables(),
                listening,
                ticker);
    }

    /**
     * A client with default options.
     *
     * @param urls the nodes, each as {@code host}, {@code host:port}, {@code host:port/path} or
     *     {@code http(s)://user:password@host:port/path} with user and password percent-encoded; the port is 4200 unless
     *     given; none stands for {@code http://localhost:4200}
     * @return the client, to be closed by the caller
     * @throws InvalidOptionException if a node is malformed
     */
    public static CrateClient connect(String... urls) {
        return urls.length == 0 ? builder().build() : builder().nodes(urls).build();
    }

    /**
     * A builder of clients, with every option at its default.
     *
     * @return the builder
     */
    public static CrateClientBuilder builder() {
        return new CrateClientBuilder();
    }

    /**
     * A statement, which is not sent before one of its executing methods is called.
     *
     * @param sql the statement's text, with positional parameters ({@code ?} or {@code $1}), named ones ({@code :name}), or
     *     none
     * @param parameters the values of positional parameters
     * @return the statement
     */
    public SqlStatement sql(String sql, @Nullable Object... parameters) {
        return new SqlStatement(context, sql, Parameters.of(parameters), CallOptions.DEFAULTS);
    }

    /**
     * Opens a session: one connection to one node, for {@code SET}, cursors and whatever else has to stay together. If the
     * client has an {@code application_name}, the session has it, too.
     *
     * @return the session, to be closed by the caller
     * @throws ConnectionFailedException if no node can be reached
     */
    public CrateSession session() {
        return session(context.defaults().timeout());
    }

    /**
     * Opens a session as {@link #session()} does, within a time of its own.
     *
     * @param timeout how long opening the connection may take, on all nodes together; null for as long as it needs
     * @return the session, to be closed by the caller
     * @throws ConnectionFailedException if no node can be reached
     * @throws StatementTimeoutException if no node can be reached in time
     */
    public CrateSession session(@Nullable Duration timeout) {
        SessionRunner session = context.openSession(timeout);
        CrateSession opened = new CrateSession(context.inSession(session), session);
        String program = settings.find(Options.APPLICATION_NAME);
        if (program != null) {
            opened.introduce(program);
        }
        return opened;
    }

    /**
     * The blobs of a table that was made with {@code CREATE BLOB TABLE}.
     *
     * @param table the table's name, with or without its schema {@code blob}
     * @return the blobs; nothing is sent before one of their methods is called
     * @throws ParameterException if this can be no name of a blob table
     */
    public Blobs blobs(String table) {
        boolean secure = settings.addresses().stream().anyMatch(NodeAddress::secure);
        return new Blobs(context, new BlobTable(context.cluster(), table, secure), CallOptions.DEFAULTS, false);
    }

    /**
     * Executes a statement once for each of many rows of parameters, in one request.
     *
     * @param sql the statement's text
     * @param rows the parameters, see {@link SqlStatement#bulk(Iterable)}
     * @return one outcome for each row, all of them good
     * @throws BulkException if a row failed; use {@code sql(text).bulk(rows).collectErrors()} to have the outcomes returned
     */
    public BulkResult bulk(String sql, Iterable<?> rows) {
        return sql(sql).bulk(rows).execute();
    }

    /** Does what is to be done before the first statement. */
    void start() {
        ProbeMode mode = settings.get(Options.PROBE);
        Duration discovery = DiscoverySettings.interval(settings);
        if (mode.probes()) {
            cluster.survey().awaitOne(mode.patience());
        }
        if (discovery != null) {
            cluster.discover(discovery);
        }
    }

    /**
     * The lowest version of CrateDB among the nodes, each of which is asked with {@code GET /}, one after the other; those
     * that are in quarantine, do not answer, or do not tell their version, are left out.
     *
     * @return the version
     * @throws ConnectionFailedException if no node answers; the message lists each with its own reason
     * @throws UnauthorizedException if no node answers because the log-in is refused
     * @throws ProtocolException if nodes answer, but none tells its version
     */
    public ServerVersion lowestServerVersion() {
        List<String> versions = cluster.survey().versions();
        return versions.stream()
                .map(ServerVersion::parse)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new ProtocolException(
                        "What nodes give for their versions is none: " + versions,
                        cluster.nodes().all().toString(),
                        versions.size(),
                        null));
    }

    /**
     * The nodes that the client uses, each as it is now.
     *
     * @return an unmodifiable list, in no order
     */
    public List<NodeStatus> nodes() {
        return cluster.nodes().all().stream().map(NodeStatus::of).toList();
    }

    /**
     * Closes all connections, also those in use. Statements that a time-out or a cancellation has left running on the server
     * are killed before, for which it takes up to five seconds if the cluster is slow. Closing again does nothing; a
     * statement that is executed later throws {@link IllegalStateException}.
     */
    @Override
    public void close() {
        async.close();
        cluster.close();
        pool.close();
    }

    /** The options that are set, without secrets. */
    @Override
    public String toString() {
        return "CrateClient" + settings;
    }
}
