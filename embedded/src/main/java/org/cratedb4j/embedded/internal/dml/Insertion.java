package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.engine.BulkOutcome;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.jspecify.annotations.Nullable;

/** Runs INSERT. */
final class Insertion {
    private static final int ROWS_PER_COMMIT = 10_000;

    private final InsertPlan plan;
    private final Catalog catalog;
    private final Analyzer analyzer;

    Insertion(InsertPlan plan, Catalog catalog, Analyzer analyzer) {
        this.plan = plan;
        this.catalog = catalog;
        this.analyzer = analyzer;
    }

    Written execute(ExecContext context) {
        return plan.fromValues() ? insertValues(context) : insertQuery(context);
    }

    /** A single row that is refused makes the statement fail; of several, those that are refused are not counted. */
    private Written insertValues(ExecContext context) {
        InsertExecution execution =
                new InsertExecution(plan.targets(), new WriteTarget(catalog, analyzer, plan.table()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        RowSource source = plan.source().open(context);
        for (@Nullable Object[] row = source.next(); row != null; row = source.next()) {
            execution.prepare(row, context);
            rows.add(row);
        }
        boolean lenient = rows.size() > 1;
        Written written = new Written(plan.returning());
        CrateError failure = null;
        try (TableRows.Writer writer = execution.rows().write()) {
            for (@Nullable Object[] row : rows) {
                try {
                    written.add(execution.write(row, writer, context), context);
                } catch (CrateError e) {
                    failure = e;
                }
            }
        }
        boolean partitioned = !plan.table().definition().partitionedBy().isEmpty();
        if (failure != null && (!lenient || partitioned)) {
            throw failure;
        }
        return written;
    }

    /** Rows that are refused are not counted. */
    private Written insertQuery(ExecContext context) {
        InsertExecution execution =
                new InsertExecution(plan.targets(), new WriteTarget(catalog, analyzer, plan.table()));
        Written written = new Written(plan.returning());
        RowSource source = plan.source().open(context);
        @Nullable Object[] row = source.next();
        while (row != null) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (; row != null && rows.size() < ROWS_PER_COMMIT; row = source.next()) {
                context.checkCancelled();
                rows.add(row);
            }
            try (TableRows.Writer writer = execution.rows().write()) {
                for (@Nullable Object[] each : rows) {
                    insertLeniently(each, execution, writer, written, context);
                }
            }
        }
        return written;
    }

    private static void insertLeniently(
            @Nullable Object[] row,
            InsertExecution execution,
            TableRows.Writer writer,
            Written written,
            ExecContext context) {
        try {
            execution.prepare(row, context);
            written.add(execution.write(row, writer, context), context);
        } catch (CrateError refused) {
            return;
        }
    }

    /** All rows are evaluated before the first is written, so that a value that cannot be cast spoils the whole request. */
    List<BulkOutcome> executeBulk(ExecContext context, List<List<@Nullable Object>> parameters) {
        InsertExecution execution =
                new InsertExecution(plan.targets(), new WriteTarget(catalog, analyzer, plan.table()));
        List<Pending> pending = new ArrayList<>(parameters.size());
        for (int list = 0; list < parameters.size(); list++) {
            ExecContext own = context.withParameters(parameters.get(list));
            RowSource source = plan.source().open(own);
            for (@Nullable Object[] row = source.next(); row != null; row = source.next()) {
                execution.prepare(row, own);
                pending.add(new Pending(list, row, own));
            }
        }
        Outcomes outcomes = new Outcomes(parameters.size());
        try (TableRows.Writer writer = execution.rows().write()) {
            for (Pending row : pending) {
                write(row, execution, writer, outcomes);
            }
        }
        return outcomes.all();
    }

    private static void write(Pending row, InsertExecution execution, TableRows.Writer writer, Outcomes outcomes) {
        try {
            RowData written = execution.write(row.offered(), writer, row.context());
            if (written != null) {
                outcomes.written(row.list());
            }
        } catch (CrateError e) {
            outcomes.failed(row.list(), e, execution.shardOf(row.offered()));
        }
    }

    /** A row of a parameter list that is still to be written. */
    @SuppressWarnings("ArrayRecordComponent") // Not compared.
    private record Pending(int list, @Nullable Object[] offered, ExecContext context) {}
}
