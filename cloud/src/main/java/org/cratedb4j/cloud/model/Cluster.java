package org.cratedb4j.cloud.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A cluster as it was at one moment.
 *
 * @param id the cluster
 * @param name its name
 * @param projectId the project it belongs to
 * @param subscriptionId how it is paid
 * @param productName the product, for example {@code crfree}
 * @param productTier the product's tier
 * @param productUnit the number of nodes less one
 * @param numNodes the number of nodes
 * @param crateVersion the version of CrateDB
 * @param channel {@code stable}, {@code testing} or {@code nightly}
 * @param username the database user that was made with it
 * @param url where SQL goes, as {@code https://host:4200}
 * @param fqdn its name in the DNS, with a dot behind it
 * @param externalIp its address
 * @param origin where it was deployed from
 * @param suspended whether it is suspended
 * @param deletionProtected whether it cannot be deleted
 * @param allowSuspend whether it can be suspended
 * @param allowCustomStorage whether its storage can be grown
 * @param gcAvailable whether it has a console of its own, and so scheduled jobs
 * @param backupSchedule when backups are made, as cron says it
 * @param ipWhitelist the networks that can reach it; empty for all
 * @param hardwareSpecs what its nodes have
 * @param health how it does
 * @param lastAsyncOperation the operation that was started last
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Cluster(
        String id,
        String name,
        Optional<String> projectId,
        Optional<String> subscriptionId,
        Optional<String> productName,
        Optional<String> productTier,
        OptionalInt productUnit,
        OptionalInt numNodes,
        Optional<String> crateVersion,
        Optional<String> channel,
        Optional<String> username,
        Optional<String> url,
        Optional<String> fqdn,
        Optional<String> externalIp,
        Optional<String> origin,
        boolean suspended,
        boolean deletionProtected,
        Optional<Boolean> allowSuspend,
        Optional<Boolean> allowCustomStorage,
        boolean gcAvailable,
        Optional<String> backupSchedule,
        List<AllowedNetwork> ipWhitelist,
        Optional<HardwareSpecs> hardwareSpecs,
        Optional<ClusterHealth> health,
        Optional<OperationSummary> lastAsyncOperation,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Cluster of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Cluster", fields);
        return new Cluster(
                json.text("id"),
                json.text("name"),
                json.findText("project_id"),
                json.findText("subscription_id"),
                json.findText("product_name"),
                json.findText("product_tier"),
                json.findInteger("product_unit"),
                json.findInteger("num_nodes"),
                json.findText("crate_version"),
                json.findText("channel"),
                json.findText("username"),
                json.findText("url"),
                json.findText("fqdn"),
                json.findText("external_ip"),
                json.findText("origin"),
                json.flag("suspended"),
                json.flag("deletion_protected"),
                json.findFlag("allow_suspend"),
                json.findFlag("allow_custom_storage"),
                json.flag("gc_available"),
                json.findText("backup_schedule"),
                json.list("ip_whitelist", AllowedNetwork::of),
                json.find("hardware_specs", HardwareSpecs::of),
                json.find("health", ClusterHealth::of),
                json.find("last_async_operation", OperationSummary::of),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
