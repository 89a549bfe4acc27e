package org.cratedb4j.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.faults.FaultInjector;
import org.cratedb4j.embedded.internal.http.NodeServer;
import org.cratedb4j.embedded.internal.node.Backend;
import org.jspecify.annotations.Nullable;

/**
 * A cluster inside the JVM: several HTTP endpoints over one engine, so that any node takes any statement. Each node can be stopped, as
 * if it had been killed, and started again on the same port; the data lives as long as the cluster.
 *
 * <pre>{@code
 * try (EmbeddedCluster cluster = EmbeddedCluster.start(3)) {
 *     CrateClient crate = CrateClient.connect(cluster.urls().toArray(String[]::new));
 *     cluster.node(0).stop();
 *     ...
 * }
 * }</pre>
 *
 * <p>Thread-safe. Whoever starts a cluster closes it; one that is not closed does not keep the JVM alive.
 */
public final class EmbeddedCluster implements AutoCloseable {
    private final Backend backend;
    private final List<Node> nodes;

    private EmbeddedCluster(Backend backend, List<Node> nodes) {
        this.backend = backend;
        this.nodes = List.copyOf(nodes);
    }

    /**
     * Starts a cluster that keeps everything in memory, on ports that are free.
     *
     * @param nodes how many nodes it has, at least one
     * @return the cluster, which the caller closes
     * @throws EmbeddedException when it cannot be started
     */
    public static EmbeddedCluster start(int nodes) {
        return builder().nodes(nodes).start();
    }

    /**
     * Describes a cluster before it is started.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The addresses of all nodes, running or not.
     *
     * @return the URLs, in the order of the nodes
     */
    public List<String> urls() {
        return nodes.stream().map(Node::url).toList();
    }

    /**
     * One of the nodes.
     *
     * @param index counted from 0
     * @return the node
     * @throws IndexOutOfBoundsException when there is no such node
     */
    public Node node(int index) {
        return nodes.get(index);
    }

    /**
     * All nodes.
     *
     * @return the nodes, in order; cannot be changed
     */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * Stops all nodes, waits up to 10 seconds for statements that are running, and releases the data. What was kept in memory is gone.
     * Does nothing when called again.
     */
    @Override
    public void close() {
        nodes.forEach(Node::stop);
        backend.close();
    }

    /** The URLs. */
    @Override
    public String toString() {
        return String.join(", ", urls());
    }

    /** One node of a cluster. Thread-safe. */
    public static final class Node {
        private final Backend backend;
        private final NodeIdentity identity;
        private final String url;
        private final NodeServer.Settings settings;
        private final Faults faults;
        private final ReentrantLock changing = new ReentrantLock();
        private volatile @Nullable NodeServer server;

        private Node(Backend backend, String name, NodeServer.Settings wanted) throws IOException {
            NodeServer started = backend.serve(name, wanted);
            this.backend = backend;
            this.server = started;
            this.identity = started.node();
            this.url = Urls.of(started);
            this.settings = wanted.onPort(identity.httpPort());
            this.faults = new Faults(wanted.faults(), () -> server);
        }

        /**
         * The name of the node.
         *
         * @return the name, {@code node-1} for the first
         */
        public String name() {
            return identity.name();
        }

        /**
         * The address to connect to, which stays the same when the node is stopped and started.
         *
         * @return the URL
         */
        public String url() {
            return url;
        }

        /**
         * The port that it listens on while it runs.
         *
         * @return the port, never 0
         */
        public int port() {
            return identity.httpPort();
        }

        /**
         * Whether it runs.
         *
         * @return false when it was stopped
         */
        public boolean isRunning() {
            return server != null;
        }

        /**
         * What goes wrong with the node on request, for tests; and how many requests it has seen.
         *
         * @return the faults, none at first; they stay when the node is stopped and started
         */
        public Faults faults() {
            return faults;
        }

        /**
         * Stops the node as if it had been killed: its connections are cut, and nobody can connect. A statement that is running is
         * executed to its end, but its answer is lost. Does nothing when the node does not run.
         */
        public void stop() {
            changing.lock();
            try {
                if (server != null) {
                    server.stop();
                    server = null;
                }
            } finally {
                changing.unlock();
            }
        }

        /**
         * Starts the node again, on its port. Does nothing when it runs.
         *
         * @throws EmbeddedException when somebody else has taken the port meanwhile
         */
        public void start() {
            changing.lock();
            try {
                if (server == null) {
                    server = backend.serve(identity.name(), settings);
                }
            } catch (IOException e) {
                throw new EmbeddedException(e);
            } finally {
                changing.unlock();
            }
        }

        /** The name and the URL. */
        @Override
        public String toString() {
            return name() + " (" + url() + ")";
        }
    }

    /** Describes a cluster. Not thread-safe. */
    public static final class Builder {
        private int count = 3;
        private int firstPort;
        private @Nullable Path dataDir;
        private NodeAccess access = NodeAccess.DEFAULT;

        private Builder() {}

        /**
         * Sets the number of nodes.
         *
         * @param number at least 1; 3 by default
         * @return this builder
         */
        public Builder nodes(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("A cluster has at least one node, not " + number);
            }
            count = number;
            return this;
        }

        /**
         * Sets the port of the first node; the others get those that follow.
         *
         * @param number the port; 0, the default: ports that are free
         * @return this builder
         */
        public Builder firstPort(int number) {
            firstPort = Urls.checkedPort(number);
            return this;
        }

        /**
         * Keeps everything in a directory, see {@link EmbeddedNode.Builder#dataDir}.
         *
         * @param directory the directory, which is made when it does not exist; by default everything is kept in memory
         * @return this builder
         */
        public Builder dataDir(Path directory) {
            dataDir = Objects.requireNonNull(directory);
            return this;
        }

        /**
         * Lets the nodes speak HTTPS instead of HTTP.
         *
         * @param certificate what each needs for that
         * @return this builder
         */
        public Builder tls(NodeTls certificate) {
            access = access.with(certificate);
            return this;
        }

        /**
         * Sets who may log in, and how.
         *
         * @param rules the rules; {@link HostBasedAuthentication#defaults} by default
         * @return this builder
         */
        public Builder authentication(HostBasedAuthentication rules) {
            access = access.with(rules);
            return this;
        }

        /**
         * Starts the cluster.
         *
         * @return the cluster, which the caller closes
         * @throws EmbeddedException when a port or the data directory cannot be used
         */
        public EmbeddedCluster start() {
            try {
                Backend backend = Backend.open(dataDir);
                List<Node> started = new ArrayList<>();
                try {
                    for (int i = 0; i < count; i++) {
                        int port = firstPort == 0 ? 0 : firstPort + i;
                        started.add(new Node(
                                backend, "node-" + (i + 1), access.settings(Urls.LOOPBACK, port, new FaultInjector())));
                    }
                    return new EmbeddedCluster(backend, started);
                } catch (IOException | RuntimeException e) {
                    started.forEach(Node::stop);
                    backend.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new EmbeddedException(e);
            }
        }
    }
}
