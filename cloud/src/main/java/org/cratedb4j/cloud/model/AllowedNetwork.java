package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A network that can reach a cluster.
 *
 * @param cidr the network, for example {@code 10.1.2.0/24}
 * @param description a note
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record AllowedNetwork(String cidr, Optional<String> description, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static AllowedNetwork of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("AllowedNetwork", fields);
        return new AllowedNetwork(json.text("cidr"), json.findText("description"), json.rest());
    }
}
