package org.cratedb4j.embedded.internal.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.analyze.PlanDescription;
import org.cratedb4j.embedded.internal.analyze.QueryPlan;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.QueryBody;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Runs EXPLAIN and EXPLAIN ANALYZE. */
final class ExplainRunner {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private ExplainRunner() {}

    static ResultSet run(Statement.Explain explain, Invocation invocation) {
        Statement.Explain.Options options = explain.options();
        if (explain.statement() instanceof DataStatement.Insert insert && !options.analyze() && !options.verbose()) {
            return answer(describe(insert, invocation).print(options.costs()));
        }
        if (explain.statement() instanceof DataStatement.CopyFrom && !options.analyze() && !options.verbose()) {
            throw CrateError.unsupported("EXPLAIN COPY FROM");
        }
        if (!(explain.statement() instanceof Query query)) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "EXPLAIN" + (options.verbose() ? " VERBOSE" : options.analyze() ? " ANALYZE" : "")
                            + " is not supported for "
                            + explain.statement().getClass().getSimpleName());
        }
        if (options.analyze() && options.verbose()) {
            throw new CrateError(ErrorKind.SQL_PARSE, "The ANALYZE and VERBOSE options are not allowed together");
        }
        if (options.analyze()) {
            return Answers.rows(
                    List.of("QUERY PLAN"),
                    List.of(DataTypes.OBJECT),
                    List.<@Nullable Object[]>of(new Object[] {timings(query, invocation)}));
        }
        if (options.verbose()) {
            throw CrateError.unsupported("EXPLAIN VERBOSE");
        }
        return answer(QueryRunner.analyze(invocation, query).description().get().print(options.costs()));
    }

    private static ResultSet answer(String plan) {
        return Answers.rows(
                List.of("QUERY PLAN"), List.of(DataTypes.TEXT), List.<@Nullable Object[]>of(new Object[] {plan}));
    }

    private static PlanDescription describe(DataStatement.Insert insert, Invocation invocation) {
        if (insert.source().body() instanceof QueryBody.Values) {
            return new PlanDescription("InsertFromValues[]", List.of());
        }
        PlanDescription source =
                QueryRunner.analyze(invocation, insert.source()).description().get();
        return new PlanDescription("Insert[" + insert.table() + "]", List.of(source));
    }

    private static Map<String, Object> timings(Query query, Invocation invocation) {
        long start = System.nanoTime();
        QueryPlan plan = QueryRunner.analyze(invocation, query);
        long analyzed = System.nanoTime();
        RowSource rows = plan.open(invocation.execution());
        while (rows.next() != null) {
            invocation.cancellation().check();
        }
        long executed = System.nanoTime();
        Map<String, Object> timings = new LinkedHashMap<>();
        timings.put("Analyze", (analyzed - start) / NANOS_PER_MILLI);
        timings.put("Execute", Map.of("Total", (executed - analyzed) / NANOS_PER_MILLI));
        timings.put("Total", (executed - start) / NANOS_PER_MILLI);
        return timings;
    }
}
