package org.cratedb4j.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.cloud.internal.cluster.ClusterTokens;
import org.cratedb4j.cloud.internal.cluster.LoadSource;
import org.cratedb4j.cloud.model.Cluster;
import org.cratedb4j.cloud.model.ClusterDiagnosis;
import org.cratedb4j.cloud.model.ClusterHealth;
import org.cratedb4j.cloud.model.ExportJob;
import org.cratedb4j.cloud.model.ExportRequest;
import org.cratedb4j.cloud.model.LoadResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cluster of CrateDB Cloud, from its deployment to its end: {@link #start()} deploys it, resumes it, or finds it running;
 * SQL is sent with a token that is renewed by itself; {@link #close()} suspends it if that is wanted. Safe for use by many
 * threads; whoever makes it closes it.
 */
public final class ManagedCluster implements DatabaseCluster {

    private static final Logger LOG = LoggerFactory.getLogger(ManagedCluster.class);
    private static final Duration READY = Duration.ofMinutes(15);
    private static final Duration GONE = Duration.ofMinutes(30);
    private static final Duration TRANSFER = Duration.ofHours(24);

    private final ClusterAddress address;
    private final CloudClient cloud;
    private final ClusterPatience patience;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile DeploymentSettings deployment;
    private volatile boolean stopOnClose;
    private @Nullable CrateClient client;
    private @Nullable ClusterTokens tokens;

    private ManagedCluster(ClusterAddress address, CloudClient cloud, DeploymentSettings deployment) {
        this.address = address;
        this.cloud = cloud;
        this.deployment = deployment;
        patience = new ClusterPatience(cloud, address.value());
    }

    /**
     * The cluster that {@code CRATEDB_CLUSTER_ID} or {@code CRATEDB_CLUSTER_NAME} name, in the environment or a {@code .env}
     * file, with the credentials and the settings from there.
     *
     * @return the cluster, to be closed by the caller; nothing was asked yet
     * @throws DatabaseAddressMissingException if none is named
     * @throws CloudConfigurationException if there are no credentials
     */
    public static ManagedCluster fromEnv() {
        return fromEnv(System.getenv(), Path.of(""));
    }

    /**
     * The same with a given environment.
     *
     * @param environment the variables
     * @param directory where to look for a {@code .env} file, upwards
     * @return the cluster, to be closed by the caller; nothing was asked yet
     * @throws DatabaseAddressMissingException if none is named
     * @throws CloudConfigurationException if there are no credentials
     */
    public static ManagedCluster fromEnv(Map<String, String> environment, Path directory) {
        Map<String, String> named = new LinkedHashMap<>(environment);
        named.remove(ClusterAddress.Kind.URL.variable());
        ClusterAddress address = ClusterAddress.fromEnvironment(named, directory);
        CloudClient cloud = CloudClient.builder()
                .environment(environment)
                .directory(directory)
                .build();
        return new ManagedCluster(address, cloud, DeploymentSettings.fromEnvironment(environment, directory));
    }

    /**
     * A cluster of an address.
     *
     * @param address an id or a name
     * @param cloud the client of the control plane, which is closed with the cluster
     * @return the cluster, to be closed by the caller; nothing was asked yet
     * @throws DatabaseAddressMissingException if the address is a URL
     */
    public static ManagedCluster of(ClusterAddress address, CloudClient cloud) {
        if (address.kind() == ClusterAddress.Kind.URL) {
            throw new DatabaseAddressMissingException(
                    "Failed to address cluster: Either cluster identifier or name needs to be specified");
        }
        return new ManagedCluster(address, cloud, DeploymentSettings.fromEnvironment(System.getenv(), Path.of("")));
    }

    /**
     * What to deploy if the cluster is not there yet. Default: what the environment says.
     *
     * @param settings the settings
     * @return this cluster
     */
    public ManagedCluster deployment(DeploymentSettings settings) {
        deployment = Objects.requireNonNull(settings);
        return this;
    }

    /**
     * Whether closing suspends the cluster. Default: no.
     *
     * @param wanted whether to
     * @return this cluster
     */
    public ManagedCluster stopOnClose(boolean wanted) {
        stopOnClose = wanted;
        return this;
    }

    /**
     * Asks the service for the cluster.
     *
     * @return the cluster as it is now, empty if there is none
     * @throws CloudException if a name stands for several clusters, or the service cannot be asked
     */
    public Optional<Cluster> probe() {
        return address.kind() == ClusterAddress.Kind.ID ? byId() : byName();
    }

    private Optional<Cluster> byId() {
        try {
            return Optional.of(cloud.clusters().get(address.value()));
        } catch (CloudNotFoundException e) {
            return Optional.empty();
        }
    }

    private Optional<Cluster> byName() {
        List<Cluster> found = cloud.clusters().list().stream()
                .filter(cluster -> cluster.name().equals(address.value()))
                .toList();
        if (found.size() > 1) {
            throw new CloudException(
                    "The name " + address.value() + " stands for several clusters; use one of the ids "
                            + found.stream().map(Cluster::id).toList(),
                    null);
        }
        return found.stream().findFirst();
    }

    /**
     * The cluster as it is now.
     *
     * @return the cluster
     * @throws CloudException if there is no such cluster, or the service cannot be asked
     */
    public Cluster info() {
        return probe().orElseThrow(() -> new CloudException("Cluster not found: " + address.value(), null));
    }

    /**
     * How the service saw the cluster last, in a word.
     *
     * @return {@code GREEN}, {@code YELLOW}, {@code RED}, {@code UNKNOWN}, {@code UNREACHABLE} or {@code SUSPENDED}
     * @throws CloudException if there is no such cluster, or the service cannot be asked
     */
    public String status() {
        return info().health().map(ClusterHealth::status).orElse("UNKNOWN");
    }

    /**
     * Whether the service sees nothing wrong with the cluster.
     *
     * @return whether its status is {@code GREEN}
     * @throws CloudException if there is no such cluster, or the service cannot be asked
     */
    public boolean ready() {
        return status().equals("GREEN");
    }

    /**
     * How the cluster and its tables do. A database that does not answer is told, not thrown.
     *
     * @return how they do
     * @throws CloudException if there is no such cluster, or the service cannot be asked
     */
    public ClusterDiagnosis health() {
        Cluster cluster = info();
        Map<String, Long> tables = new LinkedHashMap<>();
        Optional<String> trouble = Optional.empty();
        try {
            client().sql("SELECT health, COUNT(*) AS table_count FROM sys.health GROUP BY health")
                    .list()
                    .forEach(row -> tables.put(String.valueOf(row.getString("health")), row.getLong("table_count")));
        } catch (CrateException | CloudException e) {
            trouble = Optional.of(String.valueOf(e.getMessage()));
        }
        return new ClusterDiagnosis(cluster.id(), cluster.name(), cluster.health(), Map.copyOf(tables), trouble);
    }

    /**
     * Has the cluster run: deploys it if there is none, resumes it if it is suspended, and waits until SQL can be sent. An
     * operation that is under way is waited for.
     *
     * @return this cluster
     * @throws CloudConfigurationException if it has to be deployed and settings for that are missing
     * @throws OperationFailedException if deploying or resuming fails
     * @throws CloudException if it is named by an id that is not there, does not answer in time, or the service cannot be asked
     */
    public ManagedCluster start() {
        LOG.info("Starting the cluster {}", address.value());
        Optional<Cluster> found = probe().map(patience::whenIdle);
        if (found.isEmpty()) {
            deploy();
        } else if (found.get().suspended()) {
            cloud.clusters().resume(found.get().id()).await();
        }
        patience.until(READY, this::trouble);
        return this;
    }

    private void deploy() {
        if (address.kind() == ClusterAddress.Kind.ID) {
            throw new CloudException("Cluster not found: " + address.value() + ". Need cluster name to deploy", null);
        }
        new Deployer(cloud, deployment).deploy(address.value()).await();
        if (probe().isEmpty()) {
            throw new CloudException("Deployment of cluster failed: " + address.value(), null);
        }
    }

    /**
     * Suspends the cluster: its data stay, its nodes go. A cluster that is suspended already stays so.
     *
     * @throws OperationFailedException if that fails
     * @throws CloudException if there is no such cluster, or the service refuses it or cannot be asked
     */
    public void stop() {
        Cluster cluster = patience.whenIdle(info());
        if (!cluster.suspended()) {
            cloud.clusters().suspend(cluster.id()).await();
        }
    }

    /**
     * Deletes the cluster with its data and backups, and waits until it is gone.
     *
     * @throws CloudException if there is no such cluster, it is protected, or the service cannot be asked
     */
    public void delete() {
        Cluster cluster = patience.whenIdle(info());
        cloud.clusters().delete(cluster.id());
        patience.until(GONE, () -> isThere(cluster.id()) ? "it was deleted but is still there" : "");
    }

    private boolean isThere(String id) {
        try {
            cloud.clusters().get(id);
            return true;
        } catch (CloudNotFoundException e) {
            return false;
        }
    }

    /** Why SQL cannot be sent, empty if it can. Names and certificates may lag behind the operation. */
    private String trouble() {
        String status = status();
        if (!status.equals("GREEN") && !status.equals("YELLOW")) {
            return "its status is " + status;
        }
        try {
            client().sql("SELECT 1").one();
            return "";
        } catch (CrateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public CrateClient client() {
        connecting.lock();
        try {
            if (client == null) {
                Cluster cluster = info();
                client = CrateClient.builder()
                        .nodes(url(cluster))
                        .tokenSupplier(tokens(cluster).forOneClient())
                        .build();
            }
            return client;
        } finally {
            connecting.unlock();
        }
    }

    private static String url(Cluster cluster) {
        return cluster.url()
                .orElseThrow(() -> new CloudException("The cluster " + cluster.name() + " has no address yet", null));
    }

    private ClusterTokens tokens(Cluster cluster) {
        connecting.lock();
        try {
            if (tokens == null) {
                String id = cluster.id();
                tokens = new ClusterTokens(
                        () -> cloud.clusters().token(id),
                        cloud.clusters()::refreshToken,
                        cloud.waiting().clock());
            }
            return tokens;
        } finally {
            connecting.unlock();
        }
    }

    /**
     * Makes something that connects to the cluster by itself, such as a JDBC data source.
     *
     * @param factory takes the URL of the SQL endpoint, and where tokens for it come from, which are renewed by themselves
     * @param <D> what is made
     * @return what the factory makes
     * @throws CloudException if there is no such cluster, or the service cannot be asked
     */
    public <D> D dataSource(BiFunction<String, Supplier<String>, D> factory) {
        Cluster cluster = info();
        return factory.apply(url(cluster), tokens(cluster).forOneClient());
    }

    /**
     * Loads data into a table.
     *
     * @param source a URL that the service can read, or a file of this machine, which is uploaded
     * @param table the table, maybe with its schema; null for the one that the source's name tells
     * @param options how
     * @return what was loaded
     * @throws OperationFailedException if the load fails
     * @throws CloudException if there is no such cluster or file, or the service refuses it or cannot be asked
     */
    public LoadResult loadTable(String source, @Nullable String table, LoadOptions options) {
        return transfer().load(new LoadSource(source), table, options);
    }

    /**
     * Saves a table into a file of this machine.
     *
     * @param request the table, the format and the compression
     * @param target the file; what is there is replaced
     * @return the job that did it
     * @throws OperationFailedException if the export fails
     * @throws CloudException if there is no such cluster, or the service refuses it or cannot be asked
     */
    public ExportJob saveTable(ExportRequest request, Path target) {
        return transfer().save(request, target, TRANSFER);
    }

    private DataTransfer transfer() {
        return new DataTransfer(cloud, info(), cloud.waiting().clock());
    }

    /**
     * Closes the connections, and suspends the cluster if {@link #stopOnClose(boolean) that is wanted}. What goes wrong is
     * logged, and never thrown.
     */
    @Override
    public void close() {
        connecting.lock();
        try {
            if (client != null) {
                client.close();
            }
        } finally {
            connecting.unlock();
        }
        if (stopOnClose) {
            try {
                stop();
            } catch (CloudException e) {
                LOG.warn("The cluster {} cannot be suspended: {}", address.value(), e.getMessage());
            }
        }
        cloud.close();
    }

    /** How it is named. */
    @Override
    public String toString() {
        return "ManagedCluster[" + address + "]";
    }
}
