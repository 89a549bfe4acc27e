package org.cratedb4j.cloud.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * When something was made and changed.
 *
 * @param created when it was made
 * @param modified when it was last changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Timestamps(Optional<Instant> created, Optional<Instant> modified, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Timestamps of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Timestamps", fields);
        return new Timestamps(json.findInstant("created"), json.findInstant("modified"), json.rest());
    }
}
