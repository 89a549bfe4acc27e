package org.cratedb4j.cloud.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A token (JWT) for the SQL endpoint of a cluster. Its text shows no secret.
 *
 * @param token the token
 * @param refresh what a new token can be had for
 * @param expiry when it ends
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ClusterToken(String token, Optional<String> refresh, Instant expiry, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ClusterToken of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ClusterToken", fields);
        return new ClusterToken(json.text("token"), json.findText("refresh"), json.instant("expiry"), json.rest());
    }

    /** When it ends, and nothing that opens anything. */
    @Override
    public String toString() {
        return "ClusterToken[expiry=" + expiry + "]";
    }
}
