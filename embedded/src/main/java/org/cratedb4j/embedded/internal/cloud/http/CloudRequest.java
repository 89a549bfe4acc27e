package org.cratedb4j.embedded.internal.cloud.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cratedb4j.embedded.internal.types.CastException;
import org.cratedb4j.embedded.internal.types.Json;
import org.jspecify.annotations.Nullable;

/**
 * A request to the control plane.
 *
 * @param method the HTTP method
 * @param path the path, decoded, with a slash at its end
 * @param ids what stands in the path where its template has a name
 * @param query the parameters of the query
 * @param headers takes the name of a header for its value
 * @param body the body
 */
public record CloudRequest(
        String method,
        String path,
        Map<String, String> ids,
        Map<String, String> query,
        Function<String, @Nullable String> headers,
        ByteBuffer body) {

    CloudRequest withIds(Map<String, String> found) {
        return new CloudRequest(method, path, found, query, headers, body);
    }

    /** What stands in the path in the place of a name. */
    public String id(String name) {
        String value = ids.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The path has no " + name);
        }
        return value;
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    /** The cookie of a name. */
    public Optional<String> cookie(String name) {
        String prefix = name + "=";
        return header("Cookie").stream()
                .flatMap(cookies -> List.of(cookies.split(";")).stream())
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(prefix))
                .map(cookie -> cookie.substring(prefix.length()))
                .findFirst();
    }

    /** The body's fields. */
    public Fields fields() {
        try {
            Object value = body.hasRemaining()
                    ? Json.parse(UTF_8.decode(body.duplicate()).toString())
                    : Map.of();
            if (value instanceof Map<?, ?> map) {
                return new Fields(map);
            }
        } catch (CastException e) {
            throw CloudRefusal.badRequest("The body is no JSON.");
        }
        throw CloudRefusal.badRequest("The body is no JSON object.");
    }
}
