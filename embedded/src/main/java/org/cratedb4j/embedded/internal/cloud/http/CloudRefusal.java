package org.cratedb4j.embedded.internal.cloud.http;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that the control plane refuses, in the shape of its errors. */
public final class CloudRefusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final LinkedHashMap<String, String> errors;

    private CloudRefusal(int status, String message, Map<String, String> errors) {
        super(message, null, false, false);
        this.status = status;
        this.errors = new LinkedHashMap<>(errors);
    }

    public static CloudRefusal badRequest(String message) {
        return new CloudRefusal(400, message, Map.of());
    }

    /** A field that is wrong. */
    public static CloudRefusal badField(String field, String problem) {
        return new CloudRefusal(400, "Bad request.", Map.of(field, problem));
    }

    public static CloudRefusal unauthorized() {
        return new CloudRefusal(401, "Authentication required.", Map.of());
    }

    public static CloudRefusal forbidden() {
        return new CloudRefusal(403, "Permission denied for user.", Map.of());
    }

    public static CloudRefusal notFound() {
        return new CloudRefusal(404, "Resource not found.", Map.of());
    }

    public static CloudRefusal busy() {
        return badRequest("Another cluster operation is currently in progress.");
    }

    /** What the real service can do and this one cannot. */
    public static CloudRefusal unsupported(String what) {
        return new CloudRefusal(501, "The embedded Cloud does not support " + what + ".", Map.of());
    }

    CloudReply reply() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", String.valueOf(getMessage()));
        body.put("success", false);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        return CloudReply.json(status, body);
    }
}
