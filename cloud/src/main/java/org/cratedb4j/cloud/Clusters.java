package org.cratedb4j.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.internal.json.Fields;
import org.cratedb4j.cloud.model.AllowedNetwork;
import org.cratedb4j.cloud.model.Cluster;
import org.cratedb4j.cloud.model.ClusterDeployment;
import org.cratedb4j.cloud.model.ClusterOperation;
import org.cratedb4j.cloud.model.ClusterToken;
import org.cratedb4j.cloud.model.Snapshot;
import org.cratedb4j.cloud.model.SnapshotRestore;
import org.jspecify.annotations.Nullable;

/** Clusters, and what can be done with them. Safe for use by many threads. */
public final class Clusters {

    private static final String ONE = "/api/v2/clusters/%s/";

    private final Api api;
    private final Operations operations;

    Clusters(Api api, Operations operations) {
        this.api = api;
        this.operations = operations;
    }

    /**
     * The clusters that whoever is logged in can see.
     *
     * @return the clusters
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Cluster> list() {
        return api.list(ApiRequest.get("/api/v2/clusters/"), Cluster::of);
    }

    /**
     * The clusters of an organization.
     *
     * @param organizationId the organization
     * @return the clusters
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Cluster> list(String organizationId) {
        return api.list(ApiRequest.get("/api/v2/organizations/%s/clusters/", organizationId), Cluster::of);
    }

    /**
     * One cluster as it is now.
     *
     * @param clusterId the cluster
     * @return the cluster
     * @throws CloudNotFoundException if there is no such cluster
     */
    public Cluster get(String clusterId) {
        return api.one(ApiRequest.get(ONE, clusterId), Cluster::of);
    }

    /**
     * Whether a cluster of a name can be made.
     *
     * @param name 3 to 63 letters, digits and hyphens
     * @return whether nobody has it
     * @throws CloudRequestException if a cluster cannot have such a name
     */
    public boolean isNameFree(String name) {
        return !api.exists(ApiRequest.head("/api/v2/clusters/name/%s/", name));
    }

    /**
     * Deploys a cluster.
     *
     * @param organizationId the organization
     * @param deployment what to deploy
     * @return the operation, whose {@link Operation#clusterId()} is the new cluster
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> deploy(String organizationId, ClusterDeployment deployment) {
        return operations.started(
                api.one(
                        ApiRequest.post("/api/v2/organizations/%s/clusters/", organizationId)
                                .sending(deployment.json()),
                        Cluster::of),
                Operations.Type.CREATE);
    }

    /**
     * Suspends a cluster: its data stay, its nodes go.
     *
     * @param clusterId the cluster
     * @return the operation, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> suspend(String clusterId) {
        return operations.started(api.one(suspended(clusterId, true), Cluster::of), Operations.Type.SUSPEND);
    }

    /**
     * Starts a suspended cluster again.
     *
     * @param clusterId the cluster
     * @return the operation, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> resume(String clusterId) {
        return operations.started(api.one(suspended(clusterId, false), Cluster::of), Operations.Type.SUSPEND);
    }

    /**
     * Changes the number of nodes.
     *
     * @param clusterId the cluster
     * @param unit the number of nodes less one
     * @return the operation, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> scale(String clusterId, int unit) {
        return operations.started(
                api.one(put(clusterId, "scale", Map.of("product_unit", unit)), Cluster::of), Operations.Type.SCALE);
    }

    /**
     * Upgrades CrateDB.
     *
     * @param clusterId the cluster
     * @param version a version of the same channel
     * @return the operation, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> upgrade(String clusterId, String version) {
        return operations.started(
                api.one(put(clusterId, "upgrade", Map.of("crate_version", version)), Cluster::of),
                Operations.Type.UPGRADE);
    }

    /**
     * Changes the product, and so what the nodes have.
     *
     * @param clusterId the cluster
     * @param product the product
     * @return the operation, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> changeProduct(String clusterId, String product) {
        return operations.started(
                api.one(put(clusterId, "product", Map.of("product_name", product)), Cluster::of),
                Operations.Type.CHANGE_COMPUTE);
    }

    /**
     * Grows the storage.
     *
     * @param clusterId the cluster
     * @param bytesPerNode the bytes of each disk, more than there are
     * @return the operation, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> expandStorage(String clusterId, long bytesPerNode) {
        return operations.started(
                api.one(put(clusterId, "storage", Map.of("disk_size_per_node_bytes", bytesPerNode)), Cluster::of),
                Operations.Type.EXPAND_STORAGE);
    }

    /**
     * Says which networks can reach a cluster.
     *
     * @param clusterId the cluster
     * @param networks the networks, none for all; they replace what there was
     * @return the operation, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> allowNetworks(String clusterId, List<AllowedNetwork> networks) {
        return operations.started(
                api.one(
                        put(
                                clusterId,
                                "ip-restrictions",
                                Map.of(
                                        "ip_whitelist",
                                        networks.stream().map(Clusters::json).toList())),
                        Cluster::of),
                Operations.Type.ALLOWED_CIDR_UPDATE);
    }

    /**
     * Says when backups are made.
     *
     * @param clusterId the cluster
     * @param hours hours of the day in UTC, for example {@code 2,4,6} or {@code 4-8}
     * @return the operation, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> scheduleBackups(String clusterId, String hours) {
        return operations.started(
                api.one(put(clusterId, "backup-schedule", Map.of("backup_hours", hours)), Cluster::of),
                Operations.Type.BACKUP_SCHEDULE_UPDATE);
    }

    /**
     * Changes the password of the database user that was made with a cluster.
     *
     * @param clusterId the cluster
     * @param password 24 to 128 characters
     * @return the operation, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> changePassword(String clusterId, String password) {
        return operations.started(
                api.one(ApiRequest.patch(ONE, clusterId).sending(Map.of("password", password)), Cluster::of),
                Operations.Type.PASSWORD_UPDATE);
    }

    /**
     * Protects a cluster from being deleted, or not, at once.
     *
     * @param clusterId the cluster
     * @param wanted whether to
     * @return the cluster as it is now
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Cluster protectFromDeletion(String clusterId, boolean wanted) {
        return api.one(put(clusterId, "deletion-protection", Map.of("deletion_protected", wanted)), Cluster::of);
    }

    /**
     * Deletes a cluster with its data and backups.
     *
     * @param clusterId the cluster
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void delete(String clusterId) {
        api.run(ApiRequest.delete(ONE, clusterId));
    }

    /**
     * Restarts a node.
     *
     * @param clusterId the cluster
     * @param ordinal the node, from 0
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void restartNode(String clusterId, int ordinal) {
        api.run(ApiRequest.delete("/api/v2/clusters/%s/nodes/%s", clusterId, ordinal));
    }

    /**
     * Moves a cluster to another subscription, for superusers.
     *
     * @param clusterId the cluster
     * @param from the subscription it has
     * @param to the subscription it shall have
     * @return the cluster as it is now
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Cluster transferSubscription(String clusterId, String from, String to) {
        return api.one(
                ApiRequest.post(ONE + "transfer-subscription/", clusterId)
                        .sending(Map.of("old_subscription_id", from, "new_subscription_id", to)),
                Cluster::of);
    }

    /**
     * The snapshots of a cluster, newest first.
     *
     * @param clusterId the cluster
     * @param start from when, null for as far back as the service goes
     * @param end until when, null for now; at most two weeks later
     * @return the snapshots
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Snapshot> snapshots(String clusterId, @Nullable Instant start, @Nullable Instant end) {
        return api.list(
                ApiRequest.get(ONE + "snapshots/", clusterId)
                        .with("start", start)
                        .with("end", end),
                Snapshot::of);
    }

    /**
     * Restores a snapshot, from which tables must not be there yet.
     *
     * @param clusterId the cluster
     * @param restore what to restore
     * @return the operation, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> restore(String clusterId, SnapshotRestore restore) {
        api.run(ApiRequest.post(ONE + "snapshots/restore/", clusterId).sending(restore.json()));
        return operations.started(get(clusterId), Operations.Type.RESTORE_SNAPSHOT);
    }

    /**
     * The operations of a cluster, newest first.
     *
     * @param clusterId the cluster
     * @return the operations
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<ClusterOperation> operations(String clusterId) {
        return operations.list(clusterId);
    }

    /**
     * Takes up an operation again, by its id.
     *
     * @param clusterId the cluster
     * @param operationId the operation
     * @return the operation
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ClusterOperation> operation(String clusterId, String operationId) {
        return operations.byId(clusterId, operationId);
    }

    /**
     * A token for the SQL endpoint of a cluster.
     *
     * @param clusterId the cluster
     * @return the token, good for a few minutes
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public ClusterToken token(String clusterId) {
        return api.one(ApiRequest.get(ONE + "jwt/", clusterId), ClusterToken::of);
    }

    /**
     * A new token for the SQL endpoint of a cluster.
     *
     * @param token the token so far, which says what a new one can be had for
     * @return the token
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public ClusterToken refreshToken(ClusterToken token) {
        String refresh = token.refresh().orElseThrow(() -> new CloudException("The token cannot be refreshed", null));
        return api.one(
                ApiRequest.post("/api/v2/meta/jwt/refresh/").sending(Map.of("refresh_token", refresh)),
                ClusterToken::of);
    }

    private static ApiRequest put(String clusterId, String what, Map<String, ?> body) {
        return ApiRequest.put(ONE + what + "/", clusterId).sending(body);
    }

    private static Map<String, Object> json(AllowedNetwork network) {
        return new Fields()
                .with("cidr", network.cidr())
                .with("description", network.description().orElse(null))
                .json();
    }

    private static ApiRequest suspended(String clusterId, boolean wanted) {
        return put(clusterId, "suspend", Map.of("suspended", wanted));
    }
}
