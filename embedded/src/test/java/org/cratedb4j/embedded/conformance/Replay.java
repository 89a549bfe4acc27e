package org.cratedb4j.embedded.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.conformance.RawConnection.Answer;
import org.cratedb4j.embedded.conformance.Scenario.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Sends the requests of a scenario again: each on a connection of its own, unless it names one. */
final class Replay implements AutoCloseable {
    private final int port;
    private final Map<String, RawConnection> named = new HashMap<>();

    Replay(int port) {
        this.port = port;
    }

    /** The parts in which the answer to a step differs from the recorded one. */
    Set<String> differences(Step step) {
        try {
            return Comparison.differences(wanted(step), answer(step));
        } catch (IOException e) {
            return Set.of("no answer: " + e.getMessage());
        }
    }

    private static Map<String, @Nullable Object> wanted(Step step) {
        Map<String, @Nullable Object> response = new LinkedHashMap<>(step.response());
        if (step.unordered() && response.get("rows") instanceof List<?> rows) {
            response.put("rows", RecordedForm.sorted(rows));
        }
        return response;
    }

    private Map<String, @Nullable Object> answer(Step step) throws IOException {
        if (step.request().get("http") != null) {
            Map<String, @Nullable Object> http = Json.asObject(step.request().get("http"));
            byte[] body = Base64.getDecoder().decode(text(http, "body_base64"));
            return RecordedForm.ofHttp(send(step, text(http, "method"), text(http, "path"), headers(http), body), step);
        }
        Map<String, String> headers = headers(step.request());
        headers.putIfAbsent("Content-Type", "application/json");
        return RecordedForm.ofSql(
                send(step, "POST", text(step.request(), "path"), headers, payload(step.request())), step);
    }

    private Answer send(Step step, String method, String path, Map<String, String> headers, byte[] body)
            throws IOException {
        Object name = step.request().get("conn");
        if (name == null) {
            try (RawConnection connection = new RawConnection(port)) {
                return connection.send(method, path, headers, body);
            }
        }
        RawConnection connection = named.get(name);
        if (connection == null) {
            connection = new RawConnection(port);
            named.put((String) name, connection);
        }
        return connection.send(method, path, headers, body);
    }

    private static Map<String, String> headers(Map<String, @Nullable Object> holder) {
        Map<String, String> headers = new LinkedHashMap<>();
        Json.asObject(holder.get("headers")).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return headers;
    }

    private static String text(Map<String, @Nullable Object> holder, String key) {
        return String.valueOf(holder.get(key));
    }

    private static byte[] payload(Map<String, @Nullable Object> request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            for (String key : List.of("stmt", "args", "bulk_args")) {
                if (request.containsKey(key)) {
                    out.writeName(key);
                    Json.write(out, request.get(key));
                }
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        for (RawConnection connection : named.values()) {
            connection.close();
        }
    }
}
