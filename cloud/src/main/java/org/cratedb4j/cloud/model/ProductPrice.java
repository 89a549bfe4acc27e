package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * What a cluster would cost.
 *
 * @param clusterPrice the nodes
 * @param storagePrice the storage
 * @param totalPrice both
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ProductPrice(
        Optional<Price> clusterPrice,
        Optional<Price> storagePrice,
        Optional<Price> totalPrice,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ProductPrice of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ProductPrice", fields);
        return new ProductPrice(
                json.find("cluster_price", Price::of),
                json.find("storage_price", Price::of),
                json.find("total_price", Price::of),
                json.rest());
    }
}
