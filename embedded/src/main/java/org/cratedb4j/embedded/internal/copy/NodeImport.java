package org.cratedb4j.embedded.internal.copy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.dml.DocumentImport;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.jspecify.annotations.Nullable;

/** What one node does for COPY FROM: reads lines, writes them in bulks, counts. Files are not read while the table is being written to. */
final class NodeImport {
    private final SourceLines lines;
    private final DocumentReader documents;
    private final DocumentImport rows;
    private final ImportSummary summary;
    private final CopyFromOptions options;
    private final boolean summarizes;

    NodeImport(
            SourceLines lines,
            DocumentReader documents,
            DocumentImport rows,
            ImportSummary summary,
            CopyFromOptions options,
            boolean summarizes) {
        this.lines = lines;
        this.documents = documents;
        this.rows = rows;
        this.summary = summary;
        this.options = options;
        this.summarizes = summarizes;
    }

    private record Pending(Line line, Map<String, @Nullable Object> document) {}

    void run(ExecContext context) {
        for (int skipped = 0; skipped < options.skip() && lines.next() != null; ) {
            skipped++;
        }
        List<Pending> bulk = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            context.checkCancelled();
            Map<String, @Nullable Object> document = document(line);
            if (document != null) {
                bulk.add(new Pending(line, document));
            }
            if (bulk.size() == options.bulkSize()) {
                write(bulk, context);
                bulk.clear();
            }
        }
        write(bulk, context);
    }

    private @Nullable Map<String, @Nullable Object> document(Line line) {
        String text = line.text();
        if (text == null) {
            IOException failure = Objects.requireNonNull(line.failure());
            if (options.failFast()) {
                throw new CrateError(ErrorKind.UNCHECKED_IO, failure.toString());
            }
            summary.unreadable(line, String.valueOf(failure.getMessage()));
            return null;
        }
        try {
            return documents.read(line, text);
        } catch (UnreadableLineException e) {
            summary.failed(line, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void write(List<Pending> bulk, ExecContext context) {
        if (!bulk.isEmpty()) {
            try (TableRows.Writer writer = rows.rows().write()) {
                for (Pending row : bulk) {
                    write(row, writer, context);
                }
            }
        }
        String failure = summary.lastFailure();
        if (options.failFast() && failure != null) {
            throw new CrateError(
                    ErrorKind.JOB_KILLED,
                    "Job killed. " + (summarizes ? summary.failureText() : failure + "\n[URI: null, ERRORS: {}]"));
        }
    }

    private void write(Pending row, TableRows.Writer writer, ExecContext context) {
        try {
            rows.write(row.document(), writer, context);
            summary.succeeded(row.line());
        } catch (CrateError refused) {
            summary.failed(row.line(), refused.text());
        }
    }
}
