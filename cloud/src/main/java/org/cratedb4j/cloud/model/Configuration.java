package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A setting of the service, for superusers.
 *
 * @param key its name
 * @param value its value
 * @param organizationId the organization it is for, empty for all
 * @param userId the user it is for, empty for all
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Configuration(
        String key,
        Optional<String> value,
        Optional<String> organizationId,
        Optional<String> userId,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Configuration of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Configuration", fields);
        return new Configuration(
                json.text("key"),
                json.findText("value"),
                json.findText("organization_id"),
                json.findText("user_id"),
                json.rest());
    }
}
