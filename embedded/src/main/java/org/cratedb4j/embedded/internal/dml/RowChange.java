package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.engine.BulkOutcome;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.jspecify.annotations.Nullable;

/** Runs UPDATE and DELETE: finds rows and does something to the newest form of each. */
final class RowChange {
    private final Table table;
    private final RowSelection selection;
    private final Operation operation;
    private final Change change;

    /** What is done to one row. */
    @FunctionalInterface
    interface Change {
        /** @param row the newest form of a row that was found */
        RowData apply(RowData row, TableRows.Writer writer, ExecContext context);
    }

    RowChange(Table table, RowSelection selection, Operation operation, Change change) {
        this.table = table;
        this.selection = selection;
        this.operation = operation;
        this.change = change;
    }

    /** A row that is refused makes the statement fail when rows are found by primary key; else it is not counted. */
    void execute(Written written, ExecContext context) {
        List<RowData> found = selection.rows(context);
        try (TableRows.Writer writer = table.rows().write()) {
            for (RowData row : found) {
                context.checkCancelled();
                RowData newest = writer.current(row);
                if (newest == null) {
                    continue;
                }
                requireWritable(newest);
                try {
                    written.add(change.apply(newest, writer, context), context);
                } catch (CrateError e) {
                    if (selection.isByKey()) {
                        throw e;
                    }
                }
            }
        }
    }

    private void requireWritable(RowData row) {
        if (table.hasPartitionsWithoutWrites()) {
            table.requireWritable(table.rows().placeOf(row).partition(), operation);
        }
    }

    List<BulkOutcome> executeBulk(ExecContext context, List<List<@Nullable Object>> parameters) {
        return selection.isByKey() ? changeByKey(context, parameters) : changeFound(context, parameters);
    }

    /** A key without a row is a failure of its parameter list. */
    private List<BulkOutcome> changeByKey(ExecContext context, List<List<@Nullable Object>> parameters) {
        List<Pending> pending = new ArrayList<>(parameters.size());
        for (int list = 0; list < parameters.size(); list++) {
            ExecContext own = context.withParameters(parameters.get(list));
            for (List<Object> key : selection.keys(own)) {
                pending.add(new Pending(list, key, own));
            }
        }
        Outcomes outcomes = new Outcomes(parameters.size());
        try (TableRows.Writer writer = table.rows().write()) {
            for (Pending row : pending) {
                try {
                    RowData newest = newest(row);
                    requireWritable(newest);
                    change.apply(newest, writer, row.context());
                    outcomes.written(row.list());
                } catch (CrateError e) {
                    outcomes.failed(row.list(), e, table.rows().shardOfKey(row.key()));
                }
            }
        }
        return outcomes.all();
    }

    private RowData newest(Pending pending) {
        RowData row = table.get(pending.key(), pending.context().functions());
        if (row == null) {
            throw new CrateError(
                    ErrorKind.DOCUMENT_MISSING, "[" + table.rows().idOf(pending.key()) + "]: document missing");
        }
        if (!selection.matches(row, pending.context())) {
            throw new CrateError(
                    ErrorKind.VERSION_CONFLICT,
                    "[" + row.id() + "]: version conflict, current document has seqNo [" + row.seqNo()
                            + "] and primary term [1]");
        }
        return row;
    }

    private List<BulkOutcome> changeFound(ExecContext context, List<List<@Nullable Object>> parameters) {
        List<BulkOutcome> outcomes = new ArrayList<>(parameters.size());
        for (List<@Nullable Object> list : parameters) {
            Written written = new Written(null);
            try {
                execute(written, context.withParameters(list));
                outcomes.add(new BulkOutcome(written.count(), null));
            } catch (CrateError e) {
                outcomes.add(new BulkOutcome(-2, e));
            }
        }
        return outcomes;
    }

    private record Pending(int list, List<Object> key, ExecContext context) {}
}
