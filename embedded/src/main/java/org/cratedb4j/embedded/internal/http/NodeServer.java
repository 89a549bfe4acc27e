package org.cratedb4j.embedded.internal.http;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import javax.net.ssl.SSLContext;
import org.cratedb4j.embedded.internal.engine.BlobAccess;
import org.cratedb4j.embedded.internal.engine.Engine;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.faults.FaultInjector;
import org.cratedb4j.embedded.internal.login.Accounts;
import org.cratedb4j.embedded.internal.login.LoginGate;
import org.cratedb4j.embedded.internal.login.LoginSettings;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.jspecify.annotations.Nullable;

/** The HTTP server of one node, from its start until it is stopped; a node that starts again makes a new one. */
public final class NodeServer {
    /** No thread of its own accepts connections: it could go on for a moment after the port was closed. */
    private static final int ACCEPTORS = 0;

    private static final int SELECTORS = 2;

    private final Server server;
    private final ServerConnector connector;
    private final ListeningSocket listening;
    private final NodeIdentity node;
    private final FaultyNode faulty;
    private final OpenConnections connections;

    /**
     * How a server meets its clients.
     *
     * @param host the address that it listens on
     * @param port the port, or 0 for any that is free
     * @param login who may come in
     * @param tls what it needs for HTTPS; null: it speaks plain HTTP
     * @param faults what goes wrong on request
     */
    public record Settings(
            String host,
            int port,
            LoginSettings login,
            @Nullable SSLContext tls,
            FaultInjector faults) {
        /** The same on another port. */
        public Settings onPort(int newPort) {
            return new Settings(host, newPort, login, tls, faults);
        }
    }

    /**
     * What a server answers from.
     *
     * @param clusterId for whom tokens are that nothing else is said about
     */
    public record Services(Engine engine, Accounts accounts, BlobAccess blobs, String clusterId, InstantSource clock) {}

    private NodeServer(Parts parts, NodeIdentity node) {
        this.server = parts.server();
        this.connector = parts.connector();
        this.listening = parts.listening();
        this.faulty = parts.faulty();
        this.connections = parts.connections();
        this.node = node;
    }

    /** What makes up a server. */
    private record Parts(
            Server server,
            ServerConnector connector,
            ListeningSocket listening,
            FaultyNode faulty,
            OpenConnections connections) {}

    /**
     * Starts a server.
     *
     * @param settings where it listens
     * @param identity makes the node's identity when the port is known
     * @param threads runs everything; outlives this server, so that its statements run to their end when this is stopped
     * @throws IOException when the port cannot be had
     */
    public static NodeServer start(
            Settings settings, IntFunction<NodeIdentity> identity, Services services, Executor threads)
            throws IOException {
        Server server = new Server(
                new SharedThreads(threads), new ScheduledExecutorScheduler("cratedb4j-http-timer", true), null);
        ServerConnector connector =
                new ServerConnector(server, null, null, null, ACCEPTORS, SELECTORS, Protocols.of(settings));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(0);
        OpenConnections connections = new OpenConnections();
        connector.addBean(connections);
        server.addConnector(connector);
        server.setErrorHandler(new PlainErrors());
        ListeningSocket listening = ListeningSocket.open(connector);
        NodeIdentity node = identity.apply(listening.port());
        FaultyNode faulty = new FaultyNode(settings.faults());
        server.setHandler(new Router(
                new Authentication(
                        new LoginGate(settings.login(), services.accounts(), services.clusterId(), services.clock())),
                new Router.Endpoints(
                        new SqlEndpoint(services.engine(), node),
                        new BlobEndpoint(services.blobs()),
                        new RootEndpoint(node)),
                faulty,
                connections));
        NodeServer started = new NodeServer(new Parts(server, connector, listening, faulty, connections), node);
        started.start();
        return started;
    }

    private void start() throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            stop();
            throw new IOException("The HTTP server of " + node.name() + " cannot start: " + e.getMessage(), e);
        }
    }

    /** Whether it still listens. */
    public boolean isRunning() {
        return server.isRunning();
    }

    /** Whether it speaks HTTPS. */
    public boolean isEncrypted() {
        return connector.getConnectionFactory(SslConnectionFactory.class) != null;
    }

    /** The node that this is the server of. */
    public NodeIdentity node() {
        return node;
    }

    /** Closes the idle connections now, and the others as soon as their answers have been sent. */
    public void closeIdleConnections() {
        connections.closeIdle();
    }

    /**
     * Refuses connections from now on; those that are open stay so. Does nothing when the server was stopped.
     *
     * @throws IOException when the port cannot be closed
     */
    public void refuseConnections() throws IOException {
        listening.close();
    }

    /**
     * Accepts connections again. Does nothing when the server was stopped.
     *
     * @throws IOException when somebody else has taken the port meanwhile
     */
    public void acceptConnections() throws IOException {
        listening.reopen();
    }

    /** Stops listening and cuts all connections, as the death of a node would. Statements that are running run to their end. */
    public void stop() {
        faulty.stop();
        connector.getConnectedEndPoints().forEach(EndPoint::close);
        try {
            listening.end();
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server cannot stop: " + e.getMessage(), e);
        }
    }
}
