package org.cratedb4j.cloud.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A price in US dollars.
 *
 * @param pricePerHour for an hour
 * @param pricePerMonth for a month
 * @param promotionPrice for a start
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Price(
        Optional<BigDecimal> pricePerHour,
        Optional<BigDecimal> pricePerMonth,
        Optional<Map<String, Object>> promotionPrice,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Price of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Price", fields);
        return new Price(
                json.findNumber("price_per_hour"),
                json.findNumber("price_per_month"),
                json.findObject("promotion_price"),
                json.rest());
    }
}
