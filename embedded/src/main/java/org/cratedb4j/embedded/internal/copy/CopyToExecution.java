package org.cratedb4j.embedded.internal.copy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.analyze.RowExpression;
import org.cratedb4j.embedded.internal.analyze.TableAnalyzer;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.Partition;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableRows.Place;
import org.cratedb4j.embedded.internal.ddl.DdlContext;
import org.cratedb4j.embedded.internal.ddl.PartitionClause;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.sql.SqlFormatter;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement.CopyTo;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.types.Json;
import org.jspecify.annotations.Nullable;

/** One COPY TO: a file for each shard of the table. */
final class CopyToExecution {
    private static final Set<String> OF_FILES = Set.of("compression", "format", "wait_for_completion");
    private static final Set<String> UNSUPPORTED = Set.of("s3", "az");
    private static final String OBJECTS = "json_object";
    private static final String ARRAYS = "json_array";

    private final CopyTo statement;
    private final DdlContext context;

    CopyToExecution(CopyTo statement, CopyContext context) {
        this.statement = statement;
        this.context = context.statement();
    }

    ResultSet execute() {
        if (!statement.directory()) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE, "Using COPY TO without specifying a DIRECTORY is not supported");
        }
        Table table = context.catalog()
                .resolveTable(statement.table().table().parts(), context.searchPath(), Operation.COPY_TO);
        table.require(Operation.READ);
        TableAnalyzer expressions = context.analyzer().table(table, null);
        Iterator<RowData> rows = expressions.where(statement.where()).rows(context.execution());
        List<RowExpression> columns =
                statement.columns().stream().map(expressions::expression).toList();
        Partition partition = new PartitionClause(context)
                .find(table.definition(), statement.table().partition());
        CopyOptions options = new CopyOptions(statement.options(), context);
        String directory = String.valueOf(context.value(statement.target()));
        boolean gzip = options.oneOf("compression", "gzip") != null;
        String format = format(options.oneOf("format", OBJECTS, ARRAYS));
        if (SourceUri.isFile(directory)) {
            options.requireOnly(OF_FILES);
        }
        boolean wait = options.flag("wait_for_completion", true);
        RowExpression document = expressions.expression(SqlParser.parseExpression("_doc"));
        long count;
        try (ExportFiles files = new ExportFiles(table.name().name(), path(directory), gzip)) {
            places(table, partition).forEach(files::create);
            count = write(
                    table,
                    partition,
                    rows,
                    files,
                    (row, execution) -> columns.isEmpty()
                            ? document.eval(row, execution)
                            : selected(columns, row, execution, format));
        }
        return ResultSet.ofRowCount(wait ? count : -1);
    }

    private String format(@Nullable String given) {
        boolean hasColumns = !statement.columns().isEmpty();
        if (!hasColumns && ARRAYS.equals(given)) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE, "Output format not supported without specifying columns.");
        }
        if (given != null) {
            return given;
        }
        return hasColumns ? ARRAYS : OBJECTS;
    }

    /** What is written for a row. */
    private interface Content {
        @Nullable
        Object of(RowData row, ExecContext context);
    }

    private @Nullable Object selected(List<RowExpression> columns, RowData row, ExecContext execution, String format) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(column.eval(row, execution)));
        if (format.equals(ARRAYS)) {
            return values;
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Expression column = statement.columns().get(i);
            named.put(SqlFormatter.outputName(column), values.get(i));
        }
        return named;
    }

    private static String path(String directory) {
        URI uri;
        try {
            uri = new URI(directory);
        } catch (URISyntaxException e) {
            throw CopyOptions.refused("Invalid uri '" + directory + "'");
        }
        String scheme = uri.getScheme() == null ? "file" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (UNSUPPORTED.contains(scheme)) {
            throw CrateError.unsupported("COPY with the scheme " + scheme);
        }
        if (!scheme.equals("file")) {
            throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "Unknown scheme '" + uri.getScheme() + "'");
        }
        if (uri.getHost() != null || uri.getPath() == null) {
            throw CopyOptions.refused("the URI host must be defined");
        }
        return uri.getPath();
    }

    private static List<Place> places(Table table, @Nullable Partition only) {
        List<Place> places = new ArrayList<>();
        if (table.definition().partitionedBy().isEmpty()) {
            addShards(places, null, table.definition().shards());
        }
        for (Partition partition : table.definition().partitions().values()) {
            if ((only == null || partition.equals(only)) && !partition.closed()) {
                addShards(places, partition.ident(), partition.shards());
            }
        }
        return places;
    }

    private static void addShards(List<Place> places, @Nullable String partition, int shards) {
        for (int shard = 0; shard < shards; shard++) {
            places.add(new Place(partition, shard));
        }
    }

    private long write(
            Table table, @Nullable Partition only, Iterator<RowData> rows, ExportFiles files, Content content) {
        ExecContext execution = context.execution();
        long count = 0;
        while (rows.hasNext()) {
            execution.checkCancelled();
            RowData row = rows.next();
            Place place = table.rows().placeOf(row);
            if (only == null || only.ident().equals(place.partition())) {
                files.write(place, Json.print(content.of(row, execution)));
                count++;
            }
        }
        return count;
    }
}
