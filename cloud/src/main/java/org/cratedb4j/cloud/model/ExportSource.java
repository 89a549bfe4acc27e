package org.cratedb4j.cloud.model;

import java.util.Map;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * What is exported.
 *
 * @param table the table
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ExportSource(String table, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ExportSource of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ExportSource", fields);
        return new ExportSource(json.text("table"), json.rest());
    }
}
