package org.cratedb4j.embedded.internal.http;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import org.cratedb4j.embedded.internal.engine.BlobAccess;
import org.cratedb4j.embedded.internal.engine.Engine;
import org.cratedb4j.embedded.internal.engine.LoginCheck;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** The HTTP server of one node, from its start until it is stopped; a node that starts again makes a new one. */
public final class NodeServer {
    /** No thread of its own accepts connections: it could go on for a moment after the port was closed. */
    private static final int ACCEPTORS = 0;

    private static final int SELECTORS = 2;

    private final Server server;
    private final ServerConnector connector;
    private final NodeIdentity node;

    /** What a server answers from. */
    public record Services(Engine engine, LoginCheck logins, BlobAccess blobs) {}

    private NodeServer(Server server, ServerConnector connector, NodeIdentity node) {
        this.server = server;
        this.connector = connector;
        this.node = node;
    }

    /**
     * Starts a server.
     *
     * @param host the address to listen on
     * @param port the port, or 0 for any that is free
     * @param identity makes the node's identity when the port is known
     * @param threads runs everything; outlives this server, so that its statements run to their end when this is stopped
     * @throws IOException when the port cannot be had
     */
    public static NodeServer start(
            String host, int port, IntFunction<NodeIdentity> identity, Services services, Executor threads)
            throws IOException {
        Server server = new Server(
                new SharedThreads(threads), new ScheduledExecutorScheduler("cratedb4j-http-timer", true), null);
        ServerConnector connector = new ServerConnector(
                server, null, null, null, ACCEPTORS, SELECTORS, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(0);
        connector.addBean(new SessionCloser());
        server.addConnector(connector);
        server.setErrorHandler(new PlainErrors());
        bind(connector);
        NodeIdentity node = identity.apply(connector.getLocalPort());
        server.setHandler(new Router(
                new Authentication(services.logins()),
                new SqlEndpoint(services.engine(), node),
                new BlobEndpoint(services.blobs()),
                new RootEndpoint(node)));
        NodeServer started = new NodeServer(server, connector, node);
        started.start();
        return started;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return configuration;
    }

    private static void bind(ServerConnector connector) throws IOException {
        try {
            connector.open();
        } catch (IOException e) {
            String address = connector.getHost() + ":" + connector.getPort();
            throw new IOException(
                    e.getCause() instanceof BindException
                            ? "Cannot listen on " + address + ", which is in use or not an address of this machine"
                            : "Cannot listen on " + address + ": " + e.getMessage(),
                    e);
        }
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

    /** The node that this is the server of. */
    public NodeIdentity node() {
        return node;
    }

    /** Stops listening and cuts all connections, as the death of a node would. Statements that are running run to their end. */
    public void stop() {
        connector.getConnectedEndPoints().forEach(EndPoint::close);
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server cannot stop: " + e.getMessage(), e);
        }
    }

    /** Closes the session of a connection with it. */
    private static final class SessionCloser implements Connection.Listener {
        @Override
        public void onClosed(Connection connection) {
            if (connection instanceof ConnectionMetaData metaData) {
                ConnectionSession.closed(metaData);
            }
        }
    }
}
