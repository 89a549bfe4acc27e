package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * An operation on a cluster, in short.
 *
 * @param id the operation
 * @param type what it does, for example {@code SCALE}
 * @param status {@code REGISTERED}, {@code SENT}, {@code IN_PROGRESS}, {@code SUCCEEDED} or {@code FAILED}
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record OperationSummary(
        String id, Optional<String> type, String status, Optional<Timestamps> dc, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static OperationSummary of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("OperationSummary", fields);
        return new OperationSummary(
                json.text("id"),
                json.findText("type"),
                json.text("status"),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
