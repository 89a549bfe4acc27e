package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * Where exported data go.
 *
 * @param format {@code csv}, {@code json} or {@code parquet}
 * @param file the file, once there is one
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ExportDestination(String format, Optional<CloudFile> file, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ExportDestination of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ExportDestination", fields);
        return new ExportDestination(json.text("format"), json.find("file", CloudFile::of), json.rest());
    }
}
