package org.cratedb4j.cloud.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A backup of a cluster.
 *
 * @param snapshot the snapshot
 * @param repository the repository it is in
 * @param created when it was made
 * @param clusterId the cluster
 * @param projectId the project
 * @param tables the tables in it
 * @param concreteIndices the indices in it
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Snapshot(
        String snapshot,
        String repository,
        Optional<Instant> created,
        Optional<String> clusterId,
        Optional<String> projectId,
        List<String> tables,
        List<String> concreteIndices,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Snapshot of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Snapshot", fields);
        return new Snapshot(
                json.text("snapshot"),
                json.text("repository"),
                json.findInstant("created"),
                json.findText("cluster_id"),
                json.findText("project_id"),
                json.texts("tables"),
                json.texts("concrete_indices"),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
