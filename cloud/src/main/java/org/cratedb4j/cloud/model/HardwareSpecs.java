package org.cratedb4j.cloud.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * What the nodes of a cluster have.
 *
 * @param cpusPerNode processor cores
 * @param memoryPerNodeBytes bytes of memory
 * @param disksPerNode disks
 * @param diskSizePerNodeBytes bytes of each disk
 * @param diskType {@code standard} or {@code premium}
 * @param heapSizeBytes bytes of heap
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record HardwareSpecs(
        Optional<BigDecimal> cpusPerNode,
        OptionalLong memoryPerNodeBytes,
        OptionalInt disksPerNode,
        OptionalLong diskSizePerNodeBytes,
        Optional<String> diskType,
        OptionalLong heapSizeBytes,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static HardwareSpecs of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("HardwareSpecs", fields);
        return new HardwareSpecs(
                json.findNumber("cpus_per_node"),
                json.findLong("memory_per_node_bytes"),
                json.findInteger("disks_per_node"),
                json.findLong("disk_size_per_node_bytes"),
                json.findText("disk_type"),
                json.findLong("heap_size_bytes"),
                json.rest());
    }
}
