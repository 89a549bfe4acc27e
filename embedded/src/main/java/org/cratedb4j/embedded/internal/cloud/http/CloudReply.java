package org.cratedb4j.embedded.internal.cloud.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.Json;

/**
 * An answer of the control plane.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, empty for none
 */
public record CloudReply(int status, Map<String, String> headers, ByteBuffer body) {

    public static CloudReply json(int status, Object value) {
        return new CloudReply(status, Map.of("Content-Type", "application/json"), UTF_8.encode(Json.print(value)));
    }

    public static CloudReply ok(Object value) {
        return json(200, value);
    }

    public static CloudReply created(Object value) {
        return json(201, value);
    }

    public static CloudReply noContent() {
        return new CloudReply(204, Map.of(), ByteBuffer.allocate(0));
    }

    public static CloudReply text(int status, String text) {
        return new CloudReply(status, Map.of("Content-Type", "text/plain"), UTF_8.encode(text));
    }

    public static CloudReply empty(int status) {
        return new CloudReply(status, Map.of(), ByteBuffer.allocate(0));
    }

    public static CloudReply redirect(String location) {
        return new CloudReply(302, Map.of("Location", location), ByteBuffer.allocate(0));
    }

    CloudReply with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new CloudReply(status, all, body);
    }
}
