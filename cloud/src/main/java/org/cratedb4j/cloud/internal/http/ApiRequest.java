package org.cratedb4j.cloud.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of the control plane. Immutable.
 *
 * @param method the HTTP method
 * @param path the path, encoded
 * @param query the query's parts, encoded
 * @param body what to send as JSON, null for nothing
 */
public record ApiRequest(
        String method,
        String path,
        List<String> query,
        @Nullable Object body) {

    private static ApiRequest of(String method, String path, Object... ids) {
        Object[] encoded = new Object[ids.length];
        for (int i = 0; i < ids.length; i++) {
            encoded[i] = encode(ids[i]);
        }
        return new ApiRequest(method, String.format(path, encoded), List.of(), null);
    }

    /** Reads something. The path has {@code %s} for each id. */
    public static ApiRequest get(String path, Object... ids) {
        return of("GET", path, ids);
    }

    public static ApiRequest head(String path, Object... ids) {
        return of("HEAD", path, ids);
    }

    public static ApiRequest post(String path, Object... ids) {
        return of("POST", path, ids);
    }

    public static ApiRequest put(String path, Object... ids) {
        return of("PUT", path, ids);
    }

    public static ApiRequest patch(String path, Object... ids) {
        return of("PATCH", path, ids);
    }

    public static ApiRequest delete(String path, Object... ids) {
        return of("DELETE", path, ids);
    }

    /** The same with a parameter in its query. */
    public ApiRequest with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<String> more = new ArrayList<>(query);
        more.add(name + "=" + encode(value));
        return new ApiRequest(method, path, List.copyOf(more), body);
    }

    /** The same with a parameter in its query, if there is a value. */
    public ApiRequest with(String name, Optional<?> value) {
        return with(name, value.orElse(null));
    }

    /** The same with a body. */
    public ApiRequest sending(Object json) {
        return new ApiRequest(method, path, query, json);
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** Whether it changes nothing, and can be sent again whatever became of it. */
    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static String encode(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What is called, without the query and the body, which may have secrets. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
