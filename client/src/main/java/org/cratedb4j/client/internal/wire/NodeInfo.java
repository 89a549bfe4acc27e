package org.cratedb4j.client.internal.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * What a node says of itself in answer to {@code GET /}.
 *
 * @param name the node's name, empty if it does not say
 * @param cluster the cluster's name
 * @param version the number of CrateDB's version, empty if it does not say
 */
public record NodeInfo(String name, String cluster, String version) {

    /** Reads an answer's body, null if it is no node's. */
    public static @Nullable NodeInfo read(byte[] body) {
        try (JsonParser parser = Json.parser(new ByteArrayInputStream(body))) {
            parser.nextToken();
            return Json.readPlain(parser) instanceof Map<?, ?> fields ? of(fields) : null;
        } catch (IOException | JacksonException e) {
            return null;
        }
    }

    private static @Nullable NodeInfo of(Map<?, ?> fields) {
        String version = fields.get("version") instanceof Map<?, ?> parts ? text(parts.get("number")) : "";
        return fields.get("cluster_name") instanceof String cluster
                ? new NodeInfo(text(fields.get("name")), cluster, version)
                : null;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
