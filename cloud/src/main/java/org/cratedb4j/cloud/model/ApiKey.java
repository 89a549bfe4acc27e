package org.cratedb4j.cloud.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A key for programs, which act as the user who made it. Its text shows no secret.
 *
 * @param key the key
 * @param userId the user
 * @param active whether it can be used
 * @param lastUsed when it was last used
 * @param secret the secret, told only when the key is made
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ApiKey(
        String key,
        Optional<String> userId,
        boolean active,
        Optional<Instant> lastUsed,
        Optional<String> secret,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ApiKey of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ApiKey", fields);
        return new ApiKey(
                json.text("key"),
                json.findText("user_id"),
                json.flag("active"),
                json.findInstant("last_used"),
                json.findText("secret"),
                json.find("dc", Timestamps::of),
                json.rest());
    }

    /** The key, without its secret. */
    @Override
    public String toString() {
        return "ApiKey[key=" + key + ", active=" + active + "]";
    }
}
