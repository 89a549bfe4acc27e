package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A role that users can have.
 *
 * @param id for example {@code org_admin}
 * @param name for people to read, for example {@code Organization Admin}
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Role(String id, Optional<String> name, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Role of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Role", fields);
        return new Role(json.text("id"), json.findText("name"), json.rest());
    }
}
