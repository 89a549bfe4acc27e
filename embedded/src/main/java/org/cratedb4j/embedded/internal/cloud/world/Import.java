package org.cratedb4j.embedded.internal.cloud.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.cratedb4j.embedded.internal.cloud.world.ClusterNode.SqlAnswer;
import org.cratedb4j.embedded.internal.cloud.world.Jobs.Progress;
import org.cratedb4j.embedded.internal.copy.CsvLine;
import org.cratedb4j.embedded.internal.copy.UnreadableLineException;
import org.cratedb4j.embedded.internal.sql.Identifiers;
import org.jspecify.annotations.Nullable;

/** Loads a file into a table of a cluster, and makes the table if that is wanted. */
public final class Import {
    private static final int SAMPLE = 1_000;

    private final ClusterNode node;
    private final Path file;
    private final String format;
    private final boolean gzip;
    private final String table;
    private final boolean createTable;

    public Import(ClusterNode node, Path file, String format, boolean gzip, String table, boolean createTable) {
        this.node = node;
        this.file = file;
        this.format = format;
        this.gzip = gzip;
        this.table = quoted(table);
        this.createTable = createTable;
    }

    /** A name, maybe with a schema before a dot, with quotes. */
    static String quoted(String table) {
        return table.contains("\"")
                ? table
                : List.of(table.split("\\.", -1)).stream()
                        .map(Identifiers::quote)
                        .collect(Collectors.joining("."));
    }

    /** Loads the file. */
    public Progress run() throws IOException {
        if (createTable) {
            node.execute(definition());
        }
        String compression = gzip ? ", compression = 'gzip'" : "";
        SqlAnswer answer = node.execute(
                "COPY " + table + " FROM ? WITH (format = '" + format + "'" + compression + ") RETURN SUMMARY",
                file.toUri().toString());
        node.execute("REFRESH TABLE " + table);
        long good = 0;
        long bad = 0;
        for (int i = 0; i < answer.rows().size(); i++) {
            Map<String, @Nullable Object> row = answer.row(i);
            if (row.get("success_count") == null) {
                throw new IOException("The file cannot be read: " + row.get("errors"));
            }
            good += number(row.get("success_count"));
            bad += number(row.get("error_count"));
        }
        return new Progress(good, bad, Files.size(file), "Import succeeded");
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private String definition() throws IOException {
        String columns =
                format.equals("csv") ? csvColumns().stream().map(Column::sql).collect(Collectors.joining(", ")) : "";
        return "CREATE TABLE IF NOT EXISTS " + table + " (" + columns + ") WITH (column_policy = 'dynamic')";
    }

    private record Column(String name, ColumnGuess guess) {
        String sql() {
            return Identifiers.quote(name) + " " + guess.type();
        }
    }

    private List<Column> csvColumns() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            String header = reader.readLine();
            if (header == null) {
                throw new IOException("The file is empty");
            }
            List<Column> columns = new ArrayList<>();
            fields(header).forEach(name -> columns.add(new Column(name, new ColumnGuess())));
            String line = reader.readLine();
            for (int i = 0; i < SAMPLE && line != null; i++) {
                List<String> values = fields(line);
                for (int c = 0; c < Math.min(columns.size(), values.size()); c++) {
                    columns.get(c).guess().see(values.get(c));
                }
                line = reader.readLine();
            }
            return columns;
        }
    }

    /** The fields as the node will read them; none of a line that it will refuse. */
    private static List<String> fields(String line) {
        try {
            return CsvLine.split(line, ',', false).stream()
                    .map(Objects::requireNonNull)
                    .toList();
        } catch (UnreadableLineException e) {
            return List.of();
        }
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        return gzip ? new GZIPInputStream(in) : in;
    }
}
