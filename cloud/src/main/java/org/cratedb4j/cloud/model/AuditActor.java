package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * Who did something.
 *
 * @param id the user; empty for the service itself
 * @param email the e-mail address
 * @param name the full name
 * @param username the name to log in with
 * @param picture where the picture is
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record AuditActor(
        Optional<String> id,
        Optional<String> email,
        Optional<String> name,
        Optional<String> username,
        Optional<String> picture,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static AuditActor of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("AuditActor", fields);
        return new AuditActor(
                json.findText("id"),
                json.findText("email"),
                json.findText("name"),
                json.findText("username"),
                json.findText("picture"),
                json.rest());
    }
}
