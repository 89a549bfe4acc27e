package org.cratedb4j.embedded.internal.cloud.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.cratedb4j.embedded.internal.cloud.world.ClusterNode.SqlAnswer;
import org.cratedb4j.embedded.internal.cloud.world.Jobs.Progress;
import org.cratedb4j.embedded.internal.types.Json;
import org.jspecify.annotations.Nullable;

/** Writes a table of a cluster into a file, as CSV with a header or as JSON lines. */
public final class Export {
    private final ClusterNode node;
    private final String table;
    private final boolean csv;
    private final boolean gzip;
    private final Path file;

    public Export(ClusterNode node, String table, String format, boolean gzip, Path file) {
        this.node = node;
        this.table = Import.quoted(table);
        csv = format.equals("csv");
        this.gzip = gzip;
        this.file = file;
    }

    /** Writes the file. */
    public Progress run() throws IOException {
        node.execute("REFRESH TABLE " + table);
        SqlAnswer answer = node.execute("SELECT * FROM " + table);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (OutputStream out = open()) {
            if (csv) {
                write(out, answer.columns().stream().map(Export::field).collect(Collectors.joining(",")));
            }
            for (int i = 0; i < answer.rows().size(); i++) {
                write(out, csv ? line(answer.rows().get(i)) : Json.print(answer.row(i)));
            }
        }
        return new Progress(answer.rows().size(), 0, Files.size(file), "Export finished successfully.");
    }

    private OutputStream open() throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return gzip ? new GZIPOutputStream(out) : out;
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(UTF_8));
        out.write('\n');
    }

    private static String line(List<? extends @Nullable Object> values) {
        return values.stream().map(Export::text).collect(Collectors.joining(","));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        boolean structure = value instanceof Map || value instanceof List;
        return field(structure ? Json.print(value) : value.toString());
    }

    private static String field(String text) {
        return text.matches("(?s).*[\",\\r\\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
