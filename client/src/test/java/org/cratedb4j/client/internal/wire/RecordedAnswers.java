package org.cratedb4j.client.internal.wire;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What a CrateDB 6.4.3 has answered, as recorded. */
final class RecordedAnswers {

    private static final String RESOURCE = "recorded-answers.jsonl";
    private static final String FIELD = "\"response\": ";

    /** One answer: where it was recorded, its body as it came, and the same parsed. */
    record Recorded(String name, String body, Map<?, ?> parsed) {

        boolean hasRows() {
            return parsed.get("rows") instanceof List;
        }

        boolean isBulk() {
            return parsed.containsKey("results");
        }

        boolean isError() {
            return parsed.containsKey("error");
        }

        InputStream stream() {
            return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private RecordedAnswers() {}

    static List<Recorded> all() {
        try (InputStream in = Objects.requireNonNull(RecordedAnswers.class.getResourceAsStream(RESOURCE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(RecordedAnswers::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recorded read(String line) {
        String body = line.substring(line.indexOf(FIELD) + FIELD.length(), line.length() - 1);
        Map<?, ?> step = (Map<?, ?>) Objects.requireNonNull(parse(line));
        Map<?, ?> parsed = (Map<?, ?>) Objects.requireNonNull(step.get("response"));
        return new Recorded(step.get("scenario") + "#" + step.get("step"), body, parsed);
    }

    static @Nullable Object parse(String json) {
        try (JsonParser parser = Json.parser(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            parser.nextToken();
            return Json.readPlain(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
