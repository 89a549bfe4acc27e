package org.cratedb4j.cloud.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * How a cluster does, as the service saw it last.
 *
 * @param status {@code GREEN}, {@code YELLOW}, {@code RED}, {@code UNKNOWN}, {@code UNREACHABLE} or {@code SUSPENDED}
 * @param runningOperation the type of the operation that is under way, empty if there is none
 * @param lastSeen when the service last heard of it, empty if never
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ClusterHealth(
        String status, Optional<String> runningOperation, Optional<Instant> lastSeen, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ClusterHealth of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ClusterHealth", fields);
        return new ClusterHealth(
                json.text("status"), json.findText("running_operation"), json.findInstant("last_seen"), json.rest());
    }
}
