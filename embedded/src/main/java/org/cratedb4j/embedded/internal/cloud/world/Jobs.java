package org.cratedb4j.embedded.internal.cloud.world;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.embedded.internal.cloud.http.CloudRefusal;

/** The import or export jobs of all clusters. */
public final class Jobs {
    private final World world;
    private final Operations operations;
    private final OperationFaults faults;
    private final String kind;
    private final Map<String, Items> byCluster = new LinkedHashMap<>();

    /** Jobs of a kind, {@code IMPORT} or {@code EXPORT}. */
    public Jobs(World world, Operations operations, OperationFaults faults, String kind) {
        this.world = world;
        this.operations = operations;
        this.faults = faults;
        this.kind = kind;
    }

    /** How far a job is. */
    public record Progress(long records, long failedRecords, long bytes, String message) {
        private Map<String, Object> json(boolean over) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("bytes", bytes);
            json.put("details", Map.of());
            json.put("failed_files", 0);
            json.put("failed_records", failedRecords);
            json.put("message", message);
            json.put("percent", over ? 100.0 : 0.0);
            json.put("processed_files", over ? 1 : 0);
            json.put("records", records);
            json.put("total_files", 1);
            json.put("total_records", records + failedRecords);
            return json;
        }
    }

    /** What a job does; what it throws is the reason of its failure. */
    @FunctionalInterface
    public interface Work {
        Progress run() throws Exception;
    }

    public Items of(String clusterId) {
        return byCluster.computeIfAbsent(clusterId, id -> new Items());
    }

    /** Starts a job. To be called under the world's lock. */
    public Item start(Item cluster, Item job, Work work) {
        if (cluster.flag("suspended")) {
            throw CloudRefusal.badRequest("The cluster is suspended.");
        }
        say(
                job,
                "REGISTERED",
                new Progress(
                        0,
                        0,
                        0,
                        "Your " + kind.toLowerCase(Locale.ROOT) + " job was received and is pending processing."),
                false);
        of(cluster.id()).add(job.with("cluster_id", cluster.id()));
        operations.later(() -> begin(job, work));
        return job;
    }

    private void begin(Item job, Work work) {
        world.run(
                () -> say(job, "SENT", new Progress(0, 0, 0, "Your creation request was sent to the region."), false));
        operations.soon(() -> finish(job, work));
    }

    private void finish(Item job, Work work) {
        Optional<OperationFaults.Fault> fault = faults.take(kind);
        if (fault.filter(OperationFaults.Fault::hangs).isPresent()) {
            world.run(() -> say(job, "IN_PROGRESS", new Progress(0, 0, 0, kind + " in progress"), false));
            return;
        }
        if (fault.isPresent()) {
            world.run(() -> say(job, "FAILED", new Progress(0, 0, 0, fault.get().message()), false));
            return;
        }
        try {
            Progress end = work.run();
            world.run(() -> say(job, "SUCCEEDED", end, true));
        } catch (Exception e) {
            world.run(() -> say(job, "FAILED", new Progress(0, 0, 0, String.valueOf(e.getMessage())), false));
        }
    }

    private void say(Item job, String status, Progress progress, boolean over) {
        job.with("status", status).with("progress", progress.json(over)).touched(world.now());
    }
}
