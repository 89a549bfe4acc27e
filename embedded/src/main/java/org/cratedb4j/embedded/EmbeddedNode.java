package org.cratedb4j.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.cratedb4j.embedded.internal.faults.FaultInjector;
import org.cratedb4j.embedded.internal.http.NodeServer;
import org.cratedb4j.embedded.internal.node.Backend;
import org.jspecify.annotations.Nullable;

/**
 * A CrateDB-compatible node inside the JVM. It listens on the loopback interface, and lets the user {@code crate} in without a
 * password, as CrateDB does by default.
 *
 * <pre>{@code
 * try (EmbeddedNode node = EmbeddedNode.start()) {
 *     CrateClient crate = CrateClient.connect(node.url());
 *     ...
 * }
 * }</pre>
 *
 * <p>Thread-safe. Whoever starts a node closes it; a node that is not closed does not keep the JVM alive.
 */
public final class EmbeddedNode implements AutoCloseable {
    private final Backend backend;
    private final NodeServer server;
    private final Faults faults;

    private EmbeddedNode(Backend backend, NodeServer server, FaultInjector faults) {
        this.backend = backend;
        this.server = server;
        this.faults = new Faults(faults, () -> server);
    }

    /**
     * Starts a node that keeps everything in memory, on a port that is free.
     *
     * @return the node, which the caller closes
     * @throws EmbeddedException when it cannot be started
     */
    public static EmbeddedNode start() {
        return builder().start();
    }

    /**
     * Describes a node before it is started.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The address to connect to.
     *
     * @return the URL, for example {@code http://127.0.0.1:4200}
     */
    public String url() {
        return Urls.of(server);
    }

    /**
     * The port that it listens on.
     *
     * @return the port, never 0
     */
    public int port() {
        return server.node().httpPort();
    }

    /**
     * The name of the node.
     *
     * @return the name
     */
    public String name() {
        return server.node().name();
    }

    /**
     * What goes wrong with the node on request, for tests; and how many requests it has seen.
     *
     * @return the faults, none at first
     */
    public Faults faults() {
        return faults;
    }

    /**
     * Stops listening, cuts all connections, waits up to 10 seconds for statements that are running, and releases the data. What was
     * kept in memory is gone. Does nothing when called again.
     */
    @Override
    public void close() {
        server.stop();
        backend.close();
    }

    /** The name and the URL. */
    @Override
    public String toString() {
        return name() + " (" + url() + ")";
    }

    /** Describes a node. Not thread-safe. */
    public static final class Builder {
        private String name = "embedded";
        private String host = Urls.LOOPBACK;
        private int port;
        private @Nullable Path dataDir;
        private NodeAccess access = NodeAccess.DEFAULT;

        private Builder() {}

        /**
         * Sets the name of the node.
         *
         * @param nodeName the name; {@code embedded} by default
         * @return this builder
         */
        public Builder name(String nodeName) {
            name = Objects.requireNonNull(nodeName);
            return this;
        }

        /**
         * Sets the address to listen on. Mind that an address other than the loopback's lets others in without a password.
         *
         * @param address a host name or IP address of this machine; {@code 127.0.0.1} by default
         * @return this builder
         */
        public Builder host(String address) {
            host = Objects.requireNonNull(address);
            return this;
        }

        /**
         * Sets the port to listen on.
         *
         * @param number the port; 0, the default: any that is free
         * @return this builder
         */
        public Builder port(int number) {
            port = Urls.checkedPort(number);
            return this;
        }

        /**
         * Keeps everything in a directory, so that it is there again when a node is started with it. A statement that was answered
         * is on disk.
         *
         * @param directory the directory, which is made when it does not exist, and which no other node may use at the same time; by
         *     default everything is kept in memory
         * @return this builder
         */
        public Builder dataDir(Path directory) {
            dataDir = Objects.requireNonNull(directory);
            return this;
        }

        /**
         * Lets the node speak HTTPS instead of HTTP.
         *
         * @param certificate what it needs for that
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
         * Starts the node.
         *
         * @return the node, which the caller closes
         * @throws EmbeddedException when the port or the data directory cannot be used
         */
        public EmbeddedNode start() {
            try {
                Backend backend = Backend.open(dataDir);
                try {
                    FaultInjector faults = new FaultInjector();
                    return new EmbeddedNode(backend, backend.serve(name, access.settings(host, port, faults)), faults);
                } catch (IOException | RuntimeException e) {
                    backend.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new EmbeddedException(e);
            }
        }
    }
}
