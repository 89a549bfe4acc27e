package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * Where imported data go.
 *
 * @param table the table; the service does not quote it
 * @param createTable whether the table is made, and columns are added
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ImportDestination(String table, Optional<Boolean> createTable, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ImportDestination of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ImportDestination", fields);
        return new ImportDestination(json.text("table"), json.findFlag("create_table"), json.rest());
    }
}
