package org.cratedb4j.cloud.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A size that a product can have.
 *
 * @param value the unit, which is the number of nodes less one
 * @param nodes the number of nodes
 * @param description for people to read
 * @param dtus the units of the price
 * @param storageBytes bytes of storage
 * @param pricePerMinute the price
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ScaleOption(
        int value,
        OptionalInt nodes,
        Optional<String> description,
        OptionalInt dtus,
        OptionalLong storageBytes,
        Optional<BigDecimal> pricePerMinute,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ScaleOption of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ScaleOption", fields);
        return new ScaleOption(
                json.integer("value"),
                json.findInteger("nodes"),
                json.findText("description"),
                json.findInteger("dtus"),
                json.findLong("storage_bytes"),
                json.findNumber("price_per_minute"),
                json.rest());
    }
}
