package org.cratedb4j.embedded.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One recorded scenario: requests that a CrateDB 6.4.3 got in this order, and what it answered. */
public record Scenario(String name, String area, String schema, List<Step> steps) {
    /**
     * A request and its answer.
     *
     * @param number counted from 0
     * @param request what was sent
     * @param response what came back
     * @param mask which parts of the answer differ from server to server
     * @param unordered whether the rows come in any order
     */
    public record Step(
            int number,
            Map<String, @Nullable Object> request,
            Map<String, @Nullable Object> response,
            Map<String, @Nullable Object> mask,
            boolean unordered) {
        /** The statement; null where plain HTTP was sent, or no text as statement. */
        public @Nullable String statement() {
            return request.get("stmt") instanceof String statement ? statement : null;
        }

        /** The status of the answer. */
        public int status() {
            return ((Number) response.getOrDefault("status", 0)).intValue();
        }

        /** The message of the error, or an empty text. */
        public String errorMessage() {
            return response.get("error") instanceof Map<?, ?> error ? String.valueOf(error.get("message")) : "";
        }
    }

    /** All scenarios, by name. */
    public static List<Scenario> all() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .map(Scenario::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The steps of all scenarios that sent a statement. */
    public static Stream<Step> statements() {
        return all().stream().flatMap(scenario -> scenario.steps().stream()).filter(step -> step.statement() != null);
    }

    private static Path directory() {
        URL url = Scenario.class.getResource("/conformance/recordings");
        if (url == null) {
            throw new IllegalStateException("the recordings are not on the class path");
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Scenario read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Map<String, @Nullable Object> head = Json.object(lines.get(0));
            List<Step> steps =
                    lines.stream().skip(1).map(Json::object).map(Scenario::step).toList();
            return new Scenario(text(head, "scenario"), text(head, "area"), text(head, "schema"), steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Step step(Map<String, @Nullable Object> line) {
        Object mask = line.get("mask");
        return new Step(
                ((Number) line.getOrDefault("step", 0)).intValue(),
                Json.asObject(line.get("request")),
                Json.asObject(line.get("response")),
                mask == null ? Map.of() : Json.asObject(mask),
                Boolean.TRUE.equals(line.get("unordered")));
    }

    private static String text(Map<String, @Nullable Object> object, String key) {
        return String.valueOf(object.get(key));
    }
}
