package org.cratedb4j.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.cloud.api.AccountApi;
import org.cratedb4j.embedded.internal.cloud.api.CatalogApi;
import org.cratedb4j.embedded.internal.cloud.api.ClusterApi;
import org.cratedb4j.embedded.internal.cloud.api.ClusterUsers;
import org.cratedb4j.embedded.internal.cloud.api.FileApi;
import org.cratedb4j.embedded.internal.cloud.api.JobApi;
import org.cratedb4j.embedded.internal.cloud.api.OrganizationApi;
import org.cratedb4j.embedded.internal.cloud.http.CloudServer;
import org.cratedb4j.embedded.internal.cloud.http.Routes;
import org.cratedb4j.embedded.internal.cloud.world.Accounts;
import org.cratedb4j.embedded.internal.cloud.world.ClusterNode;
import org.cratedb4j.embedded.internal.cloud.world.Clusters;
import org.cratedb4j.embedded.internal.cloud.world.FileStore;
import org.cratedb4j.embedded.internal.cloud.world.Item;
import org.cratedb4j.embedded.internal.cloud.world.Jobs;
import org.cratedb4j.embedded.internal.cloud.world.Operations;
import org.cratedb4j.embedded.internal.cloud.world.TokenSigner;
import org.cratedb4j.embedded.internal.cloud.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The control plane of CrateDB Cloud inside the JVM: an HTTP server with the service's API, whose clusters are embedded nodes. It
 * has one user with one organization and one API key. What it does not do it refuses with status 501.
 *
 * <p>Thread-safe. Whoever starts it closes it, which ends all clusters and deletes what they have.
 */
public final class EmbeddedCloud implements AutoCloseable {
    private static final String VERSION = "6.4.3";

    private final CloudServer server;
    private final Operations operations;
    private final Clusters clusters;
    private final CloudFaults faults;
    private final String key;
    private final String secret;
    private final Path directory;

    private EmbeddedCloud(Builder builder, Path directory) throws IOException {
        this.directory = directory;
        faults = new CloudFaults();
        World world = new World(Clock.systemUTC());
        Accounts accounts = new Accounts(world);
        Item first = world.locked(accounts::createKey);
        key = first.text("key");
        secret = accounts.secretOf(key);
        operations = new Operations(world, builder.operationTime, faults.operations());
        TokenSigner signer = new TokenSigner();
        AtomicReference<String> url = new AtomicReference<>("");
        Supplier<String> address = () -> Objects.requireNonNull(url.get());
        ClusterNode.Host host = (id, user, password) -> node(id, user, password, signer, address.get());
        clusters = new Clusters(world, operations, host);
        FileStore store = new FileStore(world, directory.resolve("files"));
        OrganizationApi organizations = new OrganizationApi(world);
        FileApi files = new FileApi(world, store, address);
        Routes routes = new Routes();
        new AccountApi(world, accounts, builder.callbackPort).addTo(routes);
        organizations.addTo(routes);
        new CatalogApi(signer, VERSION).addTo(routes);
        new ClusterApi(
                        new ClusterApi.Parts(world, clusters, operations, signer),
                        organizations,
                        () -> issuer(address.get()))
                .addTo(routes);
        files.addTo(routes);
        new JobApi(
                        world,
                        clusters,
                        store,
                        files,
                        new JobApi.Kinds(
                                new Jobs(world, operations, faults.operations(), "IMPORT"),
                                new Jobs(world, operations, faults.operations(), "EXPORT")))
                .addTo(routes);
        server = CloudServer.start(builder.port, routes, new CloudServer.Gate(accounts::isKnown, faults::of));
        url.set(url());
    }

    private static String issuer(String url) {
        return url + "/api/v2/meta/jwk/";
    }

    private ClusterNode node(String id, String user, String password, TokenSigner signer, String url) {
        CloudNode.Access access = new CloudNode.Access(issuer(url), id, signer.publicKey(), () -> {
            Instant now = Instant.now();
            return signer.sign(issuer(url), id, ClusterUsers.SUPERUSER, now, now.plus(Clusters.tokenTime()));
        });
        return new CloudNode(directory.resolve("clusters").resolve(id), access, user, password);
    }

    /**
     * Starts a Cloud on a port that is free, whose operations take a tenth of a second.
     *
     * @return the Cloud, which the caller closes
     * @throws EmbeddedException when it cannot be started
     */
    public static EmbeddedCloud start() {
        return builder().start();
    }

    /**
     * Describes a Cloud before it is started.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where the control plane is.
     *
     * @return the URL, for example {@code http://127.0.0.1:4280}
     */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /**
     * The API key to log in with.
     *
     * @return the key
     */
    public String apiKey() {
        return key;
    }

    /**
     * The secret of the API key.
     *
     * @return the secret
     */
    public String apiSecret() {
        return secret;
    }

    /**
     * The organization that there is.
     *
     * @return its id
     */
    public String organizationId() {
        return World.ORGANIZATION;
    }

    /**
     * What goes wrong on request.
     *
     * @return the faults, none at first
     */
    public CloudFaults faults() {
        return faults;
    }

    /** Ends the control plane and all clusters, and deletes what they have. Does nothing when called again. */
    @Override
    public void close() {
        server.close();
        operations.close();
        clusters.stopAll();
        Directories.delete(directory);
    }

    /** Where it is, without its secret. */
    @Override
    public String toString() {
        return "EmbeddedCloud[" + url() + "]";
    }

    /** Describes a Cloud before it is started. For one thread. */
    public static final class Builder {
        private static final int CALLBACK_PORT = 8400;

        private int port;
        private int callbackPort = CALLBACK_PORT;
        private Duration operationTime = Duration.ofMillis(100);
        private @Nullable Path parent;

        private Builder() {}

        /**
         * The port to listen on. Default: one that is free.
         *
         * @param number the port, 0 for one that is free
         * @return this builder
         */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /**
         * The port of this machine to which browsers are sent that log in. Default: 8400, as the service has it.
         *
         * @param number the port
         * @return this builder
         */
        public Builder callbackPort(int number) {
            callbackPort = number;
            return this;
        }

        /**
         * How long an operation takes, besides the work itself. Default: a tenth of a second.
         *
         * @param duration not less than zero
         * @return this builder
         */
        public Builder operationTime(Duration duration) {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("An operation cannot take less than no time: " + duration);
            }
            operationTime = duration;
            return this;
        }

        /**
         * Where a directory is made for clusters and files, which is gone in the end. Default: where the JVM puts temporary files.
         *
         * @param directory a directory
         * @return this builder
         */
        public Builder temporaryDirectory(Path directory) {
            parent = Objects.requireNonNull(directory);
            return this;
        }

        /**
         * Starts the Cloud.
         *
         * @return the Cloud, which the caller closes
         * @throws EmbeddedException when its port is in use, or its directory cannot be made
         */
        public EmbeddedCloud start() {
            try {
                Path directory = parent == null
                        ? Files.createTempDirectory("cratedb4j-cloud")
                        : Files.createTempDirectory(parent, "cratedb4j-cloud");
                return new EmbeddedCloud(this, directory);
            } catch (IOException e) {
                throw new EmbeddedException(e);
            }
        }
    }
}
