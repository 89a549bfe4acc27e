package org.cratedb4j.embedded.internal.cloud.world;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.cratedb4j.embedded.internal.cloud.http.CloudRefusal;
import org.cratedb4j.embedded.internal.cloud.world.Operations.Task;
import org.jspecify.annotations.Nullable;

/** The clusters and their nodes: what is said of them, and what is done with them. */
public final class Clusters {
    private static final String CRFREE = "crfree";

    private final World world;
    private final Operations operations;
    private final ClusterNode.Host host;
    private final Map<String, ClusterNode> nodes = new ConcurrentHashMap<>();

    public Clusters(World world, Operations operations, ClusterNode.Host host) {
        this.world = world;
        this.operations = operations;
        this.host = host;
    }

    /** What is asked for when a cluster is deployed. */
    public record Deployment(
            String name,
            String version,
            String channel,
            String user,
            String password,
            String product,
            String tier,
            long unit,
            String subscription) {}

    public Items items() {
        return world.clusters();
    }

    /** The node of a cluster. */
    public ClusterNode node(String clusterId) {
        return Optional.ofNullable(nodes.get(clusterId)).orElseThrow(CloudRefusal::notFound);
    }

    public boolean isTaken(String name) {
        return world.clusters().all().stream()
                .anyMatch(cluster -> cluster.text("name").equals(name));
    }

    /** Deploys a cluster in a project. */
    public Map<String, @Nullable Object> deploy(Item project, Deployment wanted) {
        if (isTaken(wanted.name())) {
            throw CloudRefusal.badField("name", "A cluster with this name already exists.");
        }
        String region = project.text("region");
        Item cluster = Item.create(world.now())
                .with("name", wanted.name())
                .with("project_id", project.id())
                .with("subscription_id", wanted.subscription())
                .with("product_name", wanted.product())
                .with("product_tier", wanted.tier())
                .with("product_unit", wanted.unit())
                .with("num_nodes", wanted.unit() + 1)
                .with("crate_version", wanted.version())
                .with("channel", wanted.channel())
                .with("username", wanted.user())
                .with("url", null)
                .with("fqdn", wanted.name() + "." + region + ".cratedb.local.")
                .with("external_ip", "127.0.0.1")
                .with("origin", "cloud")
                .with("suspended", false)
                .with("deletion_protected", false)
                .with("allow_suspend", true)
                .with("allow_custom_storage", !wanted.product().equals(CRFREE))
                .with("gc_available", false)
                .with("backup_schedule", "55 6 * * *")
                .with("ip_whitelist", null)
                .with("hardware_specs", hardware());
        world.clusters().add(cluster);
        ClusterNode node = host.create(cluster.id(), wanted.user(), wanted.password());
        nodes.put(cluster.id(), node);
        operations.begin(
                cluster,
                new Task(
                        OperationType.CREATE,
                        Map.of(),
                        "Cluster creation started. Waiting for the node(s) to be created and creating other required resources.",
                        "The cluster has been created successfully.",
                        () -> {
                            node.start();
                            world.run(() -> seen(cluster.with("url", node.url())));
                        }));
        return json(cluster);
    }

    private static Map<String, Object> hardware() {
        Map<String, Object> specs = new LinkedHashMap<>();
        specs.put("cpus_per_node", 2);
        specs.put("memory_per_node_bytes", 2L << 30);
        specs.put("disks_per_node", 1);
        specs.put("disk_size_per_node_bytes", 8L << 30);
        specs.put("disk_type", "standard");
        specs.put("heap_size_bytes", 1L << 29);
        return specs;
    }

    private Item seen(Item cluster) {
        return cluster.with("seen", world.now());
    }

    /** Suspends a cluster, or resumes it. */
    public Map<String, @Nullable Object> suspend(Item cluster, boolean wanted) {
        if (wanted == cluster.flag("suspended")) {
            throw CloudRefusal.badField("suspended", wanted ? "Already suspended." : "Not suspended.");
        }
        ClusterNode node = node(cluster.id());
        long number = cluster.number("num_nodes");
        return change(
                cluster,
                new Task(
                        OperationType.SUSPEND,
                        Map.of(),
                        wanted
                                ? "Suspending cluster."
                                : "Starting cluster. Scaling back up to " + number
                                        + " nodes. Waiting for node(s) to be present.",
                        wanted
                                ? "The cluster has been suspended successfully."
                                : "The cluster has been resumed successfully.",
                        () -> {
                            if (wanted) {
                                node.stop();
                            } else {
                                node.start();
                            }
                            world.run(
                                    () -> seen(cluster.with("suspended", wanted).with("url", node.url())));
                        }));
    }

    /** Changes one field of a cluster by an operation that does nothing else. */
    public Map<String, @Nullable Object> change(
            Item cluster,
            OperationType type,
            Map<String, Object> fields,
            Map<String, Object> told,
            String working,
            String done) {
        requireRunning(cluster);
        return change(
                cluster, new Task(type, told, working, done, () -> world.run(() -> fields.forEach(cluster::with))));
    }

    public Map<String, @Nullable Object> changePassword(Item cluster, String password) {
        requireRunning(cluster);
        ClusterNode node = node(cluster.id());
        return change(
                cluster,
                new Task(
                        OperationType.PASSWORD_UPDATE,
                        Map.of(),
                        "Updating password.",
                        "Password updated successfully.",
                        () -> node.changePassword(password)));
    }

    private static void requireRunning(Item cluster) {
        if (cluster.flag("suspended")) {
            throw CloudRefusal.badRequest("The cluster is suspended.");
        }
    }

    /** The answer has the old values and the new operation. */
    private Map<String, @Nullable Object> change(Item cluster, Task task) {
        operations.begin(cluster, task);
        return json(cluster);
    }

    public void delete(Item cluster) {
        if (cluster.flag("deletion_protected")) {
            throw CloudRefusal.badRequest("The cluster is protected from deletion.");
        }
        if (operations.isBusy(cluster)) {
            throw CloudRefusal.busy();
        }
        world.clusters().remove(cluster.id());
        Optional.ofNullable(nodes.remove(cluster.id())).ifPresent(ClusterNode::delete);
    }

    /** What is answered for a cluster. */
    public Map<String, @Nullable Object> json(Item cluster) {
        Map<String, @Nullable Object> json = cluster.json();
        json.remove("refresh");
        Object seen = json.remove("seen");
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", status(cluster, seen != null));
        health.put("running_operation", operations.running(cluster));
        health.put("last_seen", seen instanceof Instant instant ? Timestamps.withoutOffset(instant) : "");
        json.put("health", health);
        json.put("last_async_operation", operations.last(cluster));
        return json;
    }

    private static String status(Item cluster, boolean seen) {
        if (cluster.flag("suspended")) {
            return "SUSPENDED";
        }
        return seen ? "GREEN" : "UNREACHABLE";
    }

    public List<Map<String, @Nullable Object>> json(Predicate<Item> wanted) {
        return world.clusters().all().stream().filter(wanted).map(this::json).toList();
    }

    /** Stops all nodes; their data stay. */
    public void stopAll() {
        nodes.values().forEach(ClusterNode::stop);
    }

    /** How long tokens are good for. */
    public static Duration tokenTime() {
        return Duration.ofHours(1);
    }
}
