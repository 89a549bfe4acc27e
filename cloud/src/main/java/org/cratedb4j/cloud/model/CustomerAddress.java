package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A postal address.
 *
 * @param line1 the first line
 * @param line2 the second line
 * @param city the city
 * @param postalCode the postal code
 * @param country the country
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record CustomerAddress(
        Optional<String> line1,
        Optional<String> line2,
        Optional<String> city,
        Optional<String> postalCode,
        Optional<String> country,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static CustomerAddress of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("CustomerAddress", fields);
        return new CustomerAddress(
                json.findText("line1"),
                json.findText("line2"),
                json.findText("city"),
                json.findText("postal_code"),
                json.findText("country"),
                json.rest());
    }
}
