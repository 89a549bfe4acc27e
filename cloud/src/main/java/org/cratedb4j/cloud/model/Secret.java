package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * Credentials that import jobs use; what is secret in them is never told.
 *
 * @param id the secret
 * @param name its name
 * @param type {@code AWS}, {@code AZURE} or {@code MONGODB}
 * @param description the credential, masked but for its end
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Secret(
        String id,
        Optional<String> name,
        Optional<String> type,
        Optional<String> description,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Secret of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Secret", fields);
        return new Secret(
                json.text("id"),
                json.findText("name"),
                json.findText("type"),
                json.findText("description"),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
