package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A tax number.
 *
 * @param taxId the number
 * @param taxIdType its kind, for example {@code eu_vat}
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record CustomerTax(Optional<String> taxId, Optional<String> taxIdType, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static CustomerTax of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("CustomerTax", fields);
        return new CustomerTax(json.findText("tax_id"), json.findText("tax_id_type"), json.rest());
    }
}
