package org.cratedb4j.embedded.internal.copy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes documents of the lines that one node reads. As in CrateDB the first line of all decides: a name that ends in {@code .csv} makes
 * all files CSV, and only the first file's first line is a header. Used by one thread.
 */
final class DocumentReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final CopyFromOptions options;
    private final List<String> columns;
    private boolean started;
    private @Nullable CsvRows csv;

    /** @param columns the columns that CSV is for: in its order without a header, those to take with one; empty: all */
    DocumentReader(CopyFromOptions options, List<String> columns) {
        this.options = options;
        this.columns = columns;
    }

    /**
     * The document of the next line; null when the line was the header.
     *
     * @throws UnreadableLineException when the line is not of the format
     */
    @Nullable
    Map<String, @Nullable Object> read(Line line, String text) throws UnreadableLineException {
        if (!started) {
            started = true;
            if (options.csv() || line.uri().toString().endsWith(".csv")) {
                csv = new CsvRows(options, columns);
                if (options.header()) {
                    csv.readHeader(text);
                    return null;
                }
            }
        }
        return csv == null ? json(text) : csv.read(text, line.number());
    }

    /** What follows the object on its line does not count, and a line without an object is an empty one. */
    private static Map<String, @Nullable Object> json(String text) throws UnreadableLineException {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT && Json.read(parser) instanceof Map<?, ?> object) {
                object.forEach((key, value) -> document.put((String) key, value));
            }
        } catch (JacksonException e) {
            throw new UnreadableLineException("Failed to parse content to map");
        }
        return document;
    }
}
