package org.cratedb4j.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.internal.json.JsonObject;
import org.cratedb4j.cloud.internal.operation.Status;
import org.cratedb4j.cloud.internal.operation.Waiting;
import org.cratedb4j.cloud.model.Cluster;
import org.cratedb4j.cloud.model.ClusterOperation;
import org.cratedb4j.cloud.model.OperationSummary;
import org.jspecify.annotations.Nullable;

/** The operations of clusters, each followed by its id, since the newest of a type may be an older one. */
final class Operations {

    private static final String ALL = "/api/v2/clusters/%s/operations/";

    /** What an operation does, and how long it may take. */
    enum Type {
        CREATE("The deployment", Duration.ofMinutes(45)),
        SUSPEND("Suspending or resuming", Duration.ofMinutes(45)),
        SCALE("Scaling", Duration.ofHours(5)),
        UPGRADE("The upgrade", Duration.ofHours(5)),
        CHANGE_COMPUTE("The change of the product", Duration.ofHours(5)),
        EXPAND_STORAGE("The growth of the storage", Duration.ofHours(1)),
        ALLOWED_CIDR_UPDATE("The change of the allowed networks", Duration.ofMinutes(30)),
        PASSWORD_UPDATE("The change of the password", Duration.ofMinutes(30)),
        BACKUP_SCHEDULE_UPDATE("The change of the backup schedule", Duration.ofMinutes(30)),
        RESTORE_SNAPSHOT("Restoring the snapshot", Duration.ofHours(25)),
        OTHER("The operation", Duration.ofHours(25));

        private final String text;
        private final Duration deadline;

        Type(String text, Duration deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        static Type of(Optional<String> name) {
            for (Type type : values()) {
                if (type.name().equals(name.orElse(""))) {
                    return type;
                }
            }
            return OTHER;
        }
    }

    private final Api api;
    private final Waiting waiting;

    Operations(Api api, Waiting waiting) {
        this.api = api;
        this.waiting = waiting;
    }

    List<ClusterOperation> list(String clusterId) {
        return list(ApiRequest.get(ALL, clusterId));
    }

    private List<ClusterOperation> list(ApiRequest request) {
        return api.one(
                request, answer -> new JsonObject("operations", answer).list("operations", ClusterOperation::of));
    }

    /** The operation that a change has started, as its answer tells. */
    Operation<ClusterOperation> started(Cluster answer, Type type) {
        Optional<String> id = answer.lastAsyncOperation()
                .filter(last -> last.type().orElse("").equals(type.name()))
                .map(OperationSummary::id);
        return of(answer.id(), id.orElseGet(() -> newest(answer.id(), type)), type);
    }

    private String newest(String clusterId, Type type) {
        return list(ApiRequest.get(ALL, clusterId).with("type", type.name()).with("limit", 1)).stream()
                .findFirst()
                .flatMap(ClusterOperation::id)
                .orElseThrow(() -> new CloudAnswerException("The service does not tell which operation it started"));
    }

    Operation<ClusterOperation> byId(String clusterId, String operationId) {
        return of(clusterId, operationId, Type.of(find(clusterId, operationId).type()));
    }

    private Operation<ClusterOperation> of(String clusterId, String operationId, Type type) {
        return new Operation<>(
                type.text + " of cluster " + clusterId,
                clusterId,
                operationId,
                () -> find(clusterId, operationId),
                Status.OF_OPERATION,
                type.deadline,
                waiting);
    }

    private ClusterOperation find(String clusterId, String operationId) {
        return list(clusterId).stream()
                .filter(operation -> operation.id().orElse("").equals(operationId))
                .findFirst()
                .orElseGet(() -> ofCluster(clusterId, operationId));
    }

    /** A short list may have lost it, but the cluster still names its last one. */
    private ClusterOperation ofCluster(String clusterId, String operationId) {
        Cluster cluster = api.one(ApiRequest.get("/api/v2/clusters/%s/", clusterId), Cluster::of);
        @Nullable
        OperationSummary last = cluster.lastAsyncOperation()
                .filter(summary -> summary.id().equals(operationId))
                .orElse(null);
        if (last == null) {
            throw new CloudAnswerException("The cluster " + clusterId + " has no operation " + operationId);
        }
        return new ClusterOperation(
                Optional.of(last.id()),
                last.type(),
                last.status(),
                Optional.of("CLUSTER"),
                Optional.of(clusterId),
                Optional.empty(),
                Optional.empty(),
                last.dc(),
                Map.of());
    }
}
