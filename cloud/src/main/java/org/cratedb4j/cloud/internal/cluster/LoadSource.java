package org.cratedb4j.cloud.internal.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.client.Identifiers;
import org.cratedb4j.cloud.CloudConfigurationException;

/** What a source's name tells of it: the table it is for, its format and its compression. */
public record LoadSource(String source) {

    private static final Map<String, String> FORMATS = Map.of(
            "csv", "csv",
            "tsv", "csv",
            "json", "json",
            "jsonl", "json",
            "ndjson", "json",
            "parquet", "parquet",
            "pq", "parquet");
    private static final List<String> COMPRESSIONS = List.of("gz", "gzip");

    /** Whether it is a URL, and no file of this machine. */
    public boolean isUrl() {
        return source.contains("://");
    }

    /** The file, if it is one of this machine. */
    public Path file() {
        return Path.of(source);
    }

    /** The table that it is for, as its name says without its endings. */
    public String table() {
        String name = fileName();
        List<String> endings = endings();
        int end = name.length();
        for (int i = endings.size() - 1; i >= 0 && isKnown(endings.get(i)); i--) {
            end -= endings.get(i).length() + 1;
        }
        return name.substring(0, end);
    }

    /** The format that its endings tell. */
    public String format() {
        return endings().stream()
                .map(FORMATS::get)
                .filter(format -> format != null)
                .findFirst()
                .orElseThrow(() -> new CloudConfigurationException("Unknown input file format suffixes: " + endings()
                        + ". Use one of: ('csv', 'json', 'parquet'), or say which it is"));
    }

    /** The compression that its endings tell. */
    public Optional<String> compression() {
        return endings().stream().anyMatch(COMPRESSIONS::contains) ? Optional.of("gzip") : Optional.empty();
    }

    private static boolean isKnown(String ending) {
        return FORMATS.containsKey(ending) || COMPRESSIONS.contains(ending);
    }

    private String fileName() {
        String path = isUrl() ? URI.create(source).getPath() : source;
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private List<String> endings() {
        String[] parts = fileName().toLowerCase(Locale.ROOT).split("\\.", -1);
        return Arrays.stream(parts).skip(1).toList();
    }

    /** A name of a table, maybe with its schema, quoted part by part. */
    public static String quoted(String table) {
        return table.contains("\"") ? table : Identifiers.quote(table.split("\\.", -1));
    }

    /** The source, which may be a URL with secrets in its query. */
    @Override
    public String toString() {
        return isUrl() ? source.replaceAll("[?#].*", "") : source;
    }
}
