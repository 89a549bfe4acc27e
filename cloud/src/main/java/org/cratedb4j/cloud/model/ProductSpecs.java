package org.cratedb4j.cloud.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * What one node of a product has.
 *
 * @param cpuCores processor cores
 * @param ramBytes bytes of memory
 * @param storageBytes bytes of storage
 * @param storageMinimumBytes the least bytes of storage
 * @param storageMaximumBytes the most bytes of storage
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ProductSpecs(
        Optional<BigDecimal> cpuCores,
        OptionalLong ramBytes,
        OptionalLong storageBytes,
        OptionalLong storageMinimumBytes,
        OptionalLong storageMaximumBytes,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ProductSpecs of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ProductSpecs", fields);
        return new ProductSpecs(
                json.findNumber("cpu_cores"),
                json.findLong("ram_bytes"),
                json.findLong("storage_bytes"),
                json.findLong("storage_minimum_bytes"),
                json.findLong("storage_maximum_bytes"),
                json.rest());
    }
}
