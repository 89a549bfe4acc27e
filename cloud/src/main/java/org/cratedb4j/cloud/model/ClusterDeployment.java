package org.cratedb4j.cloud.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.cloud.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/** A cluster to deploy. Immutable; each method gives another one. Its text does not show the password. */
public final class ClusterDeployment {

    /** The subscription of those who do not pay, with which {@code crfree} can be deployed. */
    public static final String FREE_TIER = "free_tier";

    private static final String PASSWORD = "password";

    private final Map<String, Object> cluster;
    private final Map<String, Object> rest;

    private ClusterDeployment(Map<String, Object> cluster, Map<String, Object> rest) {
        this.cluster = cluster;
        this.rest = rest;
    }

    /**
     * A cluster of the product {@code crfree}, on the stable channel, which needs no subscription.
     *
     * @param name its name, 3 to 63 letters, digits and hyphens
     * @param version the version of CrateDB
     * @param username the database user to make
     * @param password the user's password, at least 24 characters
     * @return the deployment
     */
    public static ClusterDeployment of(String name, String version, String username, String password) {
        return new ClusterDeployment(Map.of(), Map.of())
                .with("name", Objects.requireNonNull(name))
                .with("crate_version", Objects.requireNonNull(version))
                .with("username", Objects.requireNonNull(username))
                .with(PASSWORD, Objects.requireNonNull(password))
                .with("channel", "stable")
                .product("crfree", "default")
                .subscription(FREE_TIER);
    }

    private static Map<String, Object> put(Map<String, Object> fields, String name, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    private ClusterDeployment with(String name, @Nullable Object value) {
        return new ClusterDeployment(put(cluster, name, value), rest);
    }

    private ClusterDeployment beside(String name, @Nullable Object value) {
        return new ClusterDeployment(cluster, put(rest, name, value));
    }

    /**
     * The same of another product.
     *
     * @param name the product, for example {@code cr1}
     * @param tier its tier, {@code default} as a rule
     * @return a deployment
     */
    public ClusterDeployment product(String name, String tier) {
        return with("product_name", Objects.requireNonNull(name)).with("product_tier", Objects.requireNonNull(tier));
    }

    /**
     * The same with another number of nodes.
     *
     * @param unit the number of nodes less one
     * @return a deployment
     */
    public ClusterDeployment unit(int unit) {
        return with("product_unit", unit == 0 ? null : unit);
    }

    /**
     * The same with nodes of their own for the master role.
     *
     * @param name the product of these nodes, for example {@code master_cr2}
     * @return a deployment
     */
    public ClusterDeployment masterProduct(String name) {
        return with("master_product_name", Objects.requireNonNull(name));
    }

    /**
     * The same on another channel.
     *
     * @param name {@code stable}, {@code testing} or {@code nightly}
     * @return a deployment
     */
    public ClusterDeployment channel(String name) {
        return with("channel", Objects.requireNonNull(name));
    }

    /**
     * The same with nodes that have something else than the product says.
     *
     * @param specs what they have; what is empty stays as the product says
     * @return a deployment
     */
    public ClusterDeployment hardware(HardwareSpecs specs) {
        return with(
                "hardware_specs",
                new Fields()
                        .with("cpus_per_node", specs.cpusPerNode())
                        .with("memory_per_node_bytes", boxed(specs.memoryPerNodeBytes()))
                        .with(
                                "disks_per_node",
                                specs.disksPerNode().isPresent()
                                        ? specs.disksPerNode().getAsInt()
                                        : null)
                        .with("disk_size_per_node_bytes", boxed(specs.diskSizePerNodeBytes()))
                        .with("disk_type", specs.diskType())
                        .json());
    }

    private static @Nullable Long boxed(java.util.OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    /**
     * The same paid by another subscription.
     *
     * @param id the subscription, {@link #FREE_TIER} for none
     * @return a deployment
     */
    public ClusterDeployment subscription(String id) {
        return beside("subscription_id", Objects.requireNonNull(id));
    }

    /**
     * The same in a project that is there.
     *
     * @param id the project
     * @return a deployment
     */
    public ClusterDeployment project(String id) {
        return beside("project", null).beside("project_id", Objects.requireNonNull(id));
    }

    /**
     * The same in a project that is made with it.
     *
     * @param name the project's name
     * @param region where its clusters shall run
     * @return a deployment
     */
    public ClusterDeployment newProject(String name, String region) {
        return beside("project_id", null).beside("project", Map.of("name", name, "region", region));
    }

    /**
     * What is sent.
     *
     * @return the fields, by their names on the wire
     */
    public Map<String, Object> json() {
        return put(rest, "cluster", cluster);
    }

    /** All of it but the password. */
    @Override
    public String toString() {
        return "ClusterDeployment" + put(rest, "cluster", put(cluster, PASSWORD, null));
    }
}
