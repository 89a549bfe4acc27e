package org.cratedb4j.embedded.internal.copy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** Counts what became of the lines that one node has read, by URI, and remembers the first failures. */
final class ImportSummary {
    static final List<String> COLUMNS = List.of("node", "uri", "success_count", "error_count", "errors");
    static final List<DataType> TYPES = List.of(
            new ObjectType(ColumnPolicy.DYNAMIC, Map.of("id", DataTypes.TEXT, "name", DataTypes.TEXT)),
            DataTypes.TEXT,
            DataTypes.BIGINT,
            DataTypes.BIGINT,
            DataTypes.OBJECT);

    private static final int MOST_MESSAGES = 25;
    private static final int MOST_LINE_NUMBERS = 50;

    private final NodeIdentity node;
    private final Map<String, Source> sources = new TreeMap<>();
    private @Nullable String lastFailure;

    ImportSummary(NodeIdentity node) {
        this.node = node;
    }

    private static final class Source {
        private final Map<String, Failure> failures = new LinkedHashMap<>();
        private long successes;
        private long errors;
        private boolean unreadable;

        void fail(String message, @Nullable Long line) {
            Failure failure = failures.get(message);
            if (failure == null && failures.size() < MOST_MESSAGES) {
                failure = new Failure();
                failures.put(message, failure);
            }
            if (failure != null) {
                failure.add(line);
            }
        }

        Map<String, @Nullable Object> errors() {
            Map<String, @Nullable Object> errors = new LinkedHashMap<>();
            failures.forEach((message, failure) -> errors.put(message, failure.asMap()));
            return errors;
        }
    }

    private static final class Failure {
        private final List<@Nullable Object> lines = new ArrayList<>();
        private long count;

        void add(@Nullable Long line) {
            count++;
            if (line != null && lines.size() < MOST_LINE_NUMBERS) {
                lines.add(line);
            }
        }

        Map<String, @Nullable Object> asMap() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("count", count);
            map.put("line_numbers", lines);
            return map;
        }
    }

    private Source source(Line line) {
        return sources.computeIfAbsent(line.uri().toString(), uri -> new Source());
    }

    void succeeded(Line line) {
        source(line).successes++;
    }

    void failed(Line line, String message) {
        Source source = source(line);
        source.errors++;
        source.fail(message, line.number());
        lastFailure = message;
    }

    void unreadable(Line line, String message) {
        Source source = source(line);
        source.unreadable = true;
        source.fail(message, null);
    }

    /** The message of a line that was refused; null when all went well. */
    @Nullable
    String lastFailure() {
        return lastFailure;
    }

    long successes() {
        return sources.values().stream().mapToLong(source -> source.successes).sum();
    }

    /** The rows of RETURN SUMMARY. */
    List<@Nullable Object[]> rows() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        sources.forEach((uri, source) -> rows.add(new @Nullable Object[] {
            Map.of("id", node.id(), "name", node.name()),
            uri,
            source.unreadable ? null : source.successes,
            source.unreadable ? null : source.errors,
            source.errors()
        }));
        return rows;
    }

    /** What a statement with RETURN SUMMARY fails with when the first failure is to end it. */
    String failureText() {
        StringBuilder text = new StringBuilder("NODE: ").append(node.name());
        String separator = "\n";
        for (Map.Entry<String, Source> source : sources.entrySet()) {
            text.append(separator)
                    .append("[URI: ")
                    .append(source.getKey())
                    .append(", ERRORS: ")
                    .append(source.getValue().errors())
                    .append(']');
            separator = ",\n";
        }
        return text.toString();
    }
}
