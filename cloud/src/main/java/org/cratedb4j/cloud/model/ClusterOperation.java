package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * An operation on a cluster.
 *
 * @param id the operation
 * @param type what it does, for example {@code SCALE}
 * @param status {@code REGISTERED}, {@code SENT}, {@code IN_PROGRESS}, {@code SUCCEEDED} or {@code FAILED}
 * @param entity what it is about, {@code CLUSTER}
 * @param entityId the cluster
 * @param feedbackData what the service says of it, {@code message} above all
 * @param nonSensitiveData what it changes, from what to what
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ClusterOperation(
        Optional<String> id,
        Optional<String> type,
        String status,
        Optional<String> entity,
        Optional<String> entityId,
        Optional<Map<String, Object>> feedbackData,
        Optional<Map<String, Object>> nonSensitiveData,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ClusterOperation of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ClusterOperation", fields);
        return new ClusterOperation(
                json.findText("id"),
                json.findText("type"),
                json.text("status"),
                json.findText("entity"),
                json.findText("entity_id"),
                json.findObject("feedback_data"),
                json.findObject("non_sensitive_data"),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
