package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * Where the backups of an edge region go.
 *
 * @param locationType {@code s3}
 * @param location the bucket
 * @param additionalConfig more, for example {@code endpoint_url}
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record BackupLocation(
        String locationType,
        Optional<String> location,
        Optional<Map<String, Object>> additionalConfig,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static BackupLocation of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("BackupLocation", fields);
        return new BackupLocation(
                json.text("location_type"),
                json.findText("location"),
                json.findObject("additional_config"),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
