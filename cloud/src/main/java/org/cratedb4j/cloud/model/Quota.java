package org.cratedb4j.cloud.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A limit that an organization has.
 *
 * @param code what is limited
 * @param currentValue how much of it is used
 * @param quota how much there is
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Quota(
        String code, Optional<BigDecimal> currentValue, Optional<BigDecimal> quota, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Quota of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Quota", fields);
        return new Quota(json.text("code"), json.findNumber("current_value"), json.findNumber("quota"), json.rest());
    }
}
