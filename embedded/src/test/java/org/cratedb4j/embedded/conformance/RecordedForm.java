package org.cratedb4j.embedded.conformance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cratedb4j.embedded.conformance.RawConnection.Answer;
import org.cratedb4j.embedded.conformance.Scenario.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Turns answers into the form that they were recorded in. */
final class RecordedForm {
    private static final List<String> KEPT_HEADERS = List.of(
            "Content-Type",
            "Content-Length",
            "Location",
            "WWW-Authenticate",
            "Content-Encoding",
            "Content-Range",
            "Accept-Ranges");

    private RecordedForm() {}

    /** The form of an answer to a statement. */
    static Map<String, @Nullable Object> ofSql(Answer answer, Step step) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("status", answer.status());
        Map<String, @Nullable Object> body;
        try {
            body = Json.object(answer.text());
        } catch (JacksonException | IllegalArgumentException e) {
            form.put("not_json", Masks.message(answer.text(), step.mask()));
            return form;
        }
        Masks.body(body, step.mask());
        if (body.get("rows") instanceof List<?> rows) {
            body.put("rows", rows(rows, body, step));
        }
        if (Masks.isSet(step.mask(), "rowcount") && body.containsKey("rowcount")) {
            body.put("rowcount", Masks.ANY);
        }
        form.putAll(body);
        return form;
    }

    private static Object rows(List<?> rows, Map<String, @Nullable Object> body, Step step) {
        if (Masks.isSet(step.mask(), "rows")) {
            return Masks.ANY;
        }
        List<String> hidden = Masks.texts(step.mask(), "cols");
        List<?> columns = body.get("cols") instanceof List<?> list ? list : List.of();
        List<List<@Nullable Object>> masked = new ArrayList<>();
        for (Object row : rows) {
            List<@Nullable Object> values = new ArrayList<>((List<?>) row);
            for (int i = 0; i < values.size(); i++) {
                boolean hide = hidden.contains(String.valueOf(columns.get(i)));
                values.set(i, hide && values.get(i) != null ? Masks.ANY : values.get(i));
            }
            masked.add(values);
        }
        if (step.unordered()) {
            masked.sort(Comparator.comparing(String::valueOf));
        }
        return masked;
    }

    /** The form of an answer to plain HTTP. */
    static Map<String, @Nullable Object> ofHttp(Answer answer, Step step) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("status", answer.status());
        if (answer.truncated()) {
            form.put("truncated", true);
        }
        Map<String, @Nullable Object> headers = new TreeMap<>();
        for (String name : KEPT_HEADERS) {
            if (answer.header(name) != null) {
                headers.put(name, answer.header(name));
            }
        }
        form.put("headers", headers);
        boolean lengthVaries = body(form, answer, step);
        if (Masks.isSet(step.mask(), "body")) {
            List.of("json", "text", "base64").forEach(key -> form.computeIfPresent(key, (k, value) -> Masks.ANY));
            lengthVaries = true;
        }
        if (lengthVaries) {
            headers.computeIfPresent("Content-Length", (key, value) -> Masks.ANY);
        }
        Masks.texts(step.mask(), "headers").forEach(name -> headers.computeIfPresent(name, (k, v) -> Masks.ANY));
        return form;
    }

    private static boolean body(Map<String, @Nullable Object> form, Answer answer, Step step) {
        String type = answer.header("Content-Type");
        if (type != null && type.startsWith("application/json") && answer.body().length > 0) {
            Map<String, @Nullable Object> body = Json.object(answer.text());
            boolean varies = Masks.body(body, step.mask());
            for (String path : Masks.texts(step.mask(), "json")) {
                varies |= Masks.path(body, path);
            }
            form.put("json", body);
            return varies;
        }
        String text = text(answer.body());
        if (text == null) {
            form.put("base64", Base64.getEncoder().encodeToString(answer.body()));
        } else {
            form.put("text", text);
        }
        return false;
    }

    private static @Nullable String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.chars().anyMatch(c -> c < 9) ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The rows of a recording, in the order in which unordered rows are compared. */
    static List<?> sorted(List<?> rows) {
        List<Object> sorted = new ArrayList<>(Collections.unmodifiableList(rows));
        sorted.sort(Comparator.comparing(String::valueOf));
        return sorted;
    }
}
