package org.cratedb4j.embedded.internal.session;

import java.util.List;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.analyze.QueryPlan;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.types.DataType;

/** Runs queries, and keeps the plans of those that come again. Thread-safe. */
final class QueryRunner {
    private static final int PLANS = 500;
    private static final int LONGEST_TEXT = 10_000;

    private final LruCache<PlanKey, CachedPlan> plans = new LruCache<>(PLANS);

    /** All that a plan depends on, besides the catalog. */
    private record PlanKey(
            String text, List<String> searchPath, String user, boolean strictKeys, List<DataType> parameterTypes) {}

    private record CachedPlan(QueryPlan plan, Analyzer analyzer) {}

    ResultSet run(Invocation invocation, Query query) {
        QueryPlan plan = plan(invocation, query);
        return Answers.rows(plan.columns(), plan.types(), plan.open(invocation.execution()));
    }

    /** The plan of a query that is part of another statement. */
    static QueryPlan analyze(Invocation invocation, Query query) {
        Analyzer analyzer = invocation.analyzer();
        return analyze(analyzer, invocation, query);
    }

    private static QueryPlan analyze(Analyzer analyzer, Invocation invocation, Query query) {
        QueryPlan plan = analyzer.query(query);
        analyzer.checkParameters();
        int given = invocation.parameters().size();
        if (analyzer.parameterCount() > given) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "Couldn't create execution plan from logical plan because of: The query contains a parameter placeholder $"
                            + (given + 1) + ", but there are only " + given + " parameter values:\n"
                            + plan.description().get().print(true));
        }
        return plan;
    }

    private QueryPlan plan(Invocation invocation, Query query) {
        if (invocation.text().length() > LONGEST_TEXT) {
            return analyze(invocation, query);
        }
        PlanKey key = new PlanKey(
                invocation.text(),
                invocation.session().searchPath(),
                invocation.session().user(),
                invocation.strictKeys(),
                invocation.parameterTypes());
        CachedPlan cached = plans.get(key);
        if (cached == null || !cached.analyzer().isUpToDate()) {
            Analyzer analyzer = invocation.analyzer();
            cached = new CachedPlan(analyze(analyzer, invocation, query), analyzer);
            plans.put(key, cached);
        }
        return cached.plan();
    }
}
