package org.cratedb4j.embedded.internal.copy;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.ddl.DdlContext;
import org.cratedb4j.embedded.internal.ddl.PartitionClause;
import org.cratedb4j.embedded.internal.dml.DocumentImport;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement.CopyFrom;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** One COPY FROM. As in CrateDB every node reads every file that it can see, unless the files are shared. */
final class CopyFromExecution {
    private static final long ROW_COUNT_UNKNOWN = -1;

    private final CopyFrom statement;
    private final CopyContext context;
    private final DdlContext ddl;

    CopyFromExecution(CopyFrom statement, CopyContext context) {
        this.statement = statement;
        this.context = context;
        this.ddl = context.statement();
    }

    ResultSet execute() {
        Table table = ddl.catalog().resolveTable(statement.table().table().parts(), ddl.searchPath(), Operation.INSERT);
        CopyOptions given = new CopyOptions(statement.options(), ddl);
        Map<ColumnPath, @Nullable Object> partition = new PartitionClause(ddl)
                .read(table.definition(), statement.table().partition());
        List<String> texts = uris(ddl.value(statement.source()));
        CopyFromOptions options = CopyFromOptions.read(given, texts.get(0));
        if (!options.waits() && statement.summary()) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "Cannot use RETURN SUMMARY with wait_for_completion=false."
                            + " Either set wait_for_completion=true, or remove RETURN SUMMARY");
        }
        List<URI> uris = texts.stream().map(this::checked).toList();
        DocumentImport rows = new DocumentImport(ddl.catalog(), ddl.analyzer(), table, options.overwrite(), partition);
        List<ImportSummary> summaries = read(table, uris, options, rows);
        if (statement.summary()) {
            List<@Nullable Object[]> answer = summaries.stream()
                    .flatMap(summary -> summary.rows().stream())
                    .toList();
            return new ResultSet(ImportSummary.COLUMNS, ImportSummary.TYPES, answer.iterator(), answer.size());
        }
        return ResultSet.ofRowCount(
                options.waits()
                        ? summaries.stream().mapToLong(ImportSummary::successes).sum()
                        : ROW_COUNT_UNKNOWN);
    }

    private static List<String> uris(@Nullable Object given) {
        if (given instanceof String text) {
            return List.of(text);
        }
        if (given instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw CopyOptions.refused("fileUri must be of type STRING or STRING ARRAY. Got " + DataTypes.typeOf(given));
    }

    private URI checked(String text) {
        URI uri = SourceUri.parse(text);
        if ("file".equalsIgnoreCase(uri.getScheme()) && !context.mayReadFiles()) {
            throw new CrateError(ErrorKind.UNAUTHORIZED, "Only a superuser can read from the local file system");
        }
        return uri;
    }

    private List<ImportSummary> read(Table table, List<URI> uris, CopyFromOptions options, DocumentImport rows) {
        List<String> columns = statement.columns().isEmpty() && !options.header()
                ? table.columns().stream().map(Column::name).toList()
                : statement.columns();
        boolean gzip = options.gzip() != null
                || uris.stream().allMatch(uri -> uri.toString().endsWith(".gz"));
        List<SourceUri> sources = new ArrayList<>();
        for (URI uri : uris) {
            SourceUri source = SourceUri.of(uri);
            if (source != null) {
                sources.add(source);
            }
        }
        List<NodeIdentity> readers = context.nodes().stream()
                .filter(options.nodes()::matches)
                .limit(options.readers())
                .sorted(Comparator.comparing(NodeIdentity::id))
                .toList();
        List<ImportSummary> summaries = new ArrayList<>();
        for (int number = 0; number < readers.size(); number++) {
            int reader = number;
            ImportSummary summary = new ImportSummary(readers.get(number));
            try (SourceLines lines = new SourceLines(
                    sources,
                    source -> Objects.requireNonNullElse(options.shared(), source.isShared()),
                    uri -> Math.floorMod(uri.hashCode(), readers.size()) == reader,
                    gzip)) {
                DocumentReader documents = new DocumentReader(options, columns);
                new NodeImport(lines, documents, rows, summary, options, statement.summary()).run(ddl.execution());
            }
            summaries.add(summary);
        }
        return summaries;
    }
}
