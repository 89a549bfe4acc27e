package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.exec.Limit;
import org.cratedb4j.embedded.internal.exec.LimitPlan;
import org.cratedb4j.embedded.internal.exec.SortPlan;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.SortKey;
import org.cratedb4j.embedded.internal.expr.Subquery;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.QueryBody;
import org.cratedb4j.embedded.internal.sql.tree.Select;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Analyzes and plans queries: WITH, the body, and what follows it. */
final class QueryAnalyzer {
    private final Analysis analysis;
    private final CommonTables commonTables;
    private final @Nullable OuterScope outer;

    /**
     * @param analysis the statement
     * @param commonTables what WITH has named around the query
     * @param outer the query that this one is an expression of; null for any other
     */
    QueryAnalyzer(Analysis analysis, CommonTables commonTables, @Nullable OuterScope outer) {
        this.analysis = analysis;
        this.commonTables = commonTables;
        this.outer = outer;
    }

    AnalyzedQuery analyze(Query query) {
        return analyze(query, List.of());
    }

    /** A query whose VALUES, if it has any, are brought into the types of columns. */
    AnalyzedQuery analyze(Query query, List<InsertTarget> targets) {
        if (query.with().isEmpty()) {
            return analyzeBody(query, targets);
        }
        CommonTables own = new CommonTables(commonTables);
        QueryAnalyzer inner = new QueryAnalyzer(analysis, own, outer);
        for (Query.CommonTable table : query.with()) {
            own.add(table.name(), inner.analyze(table.query()).renamed(table.columns()));
        }
        return inner.analyzeBody(query, targets);
    }

    private AnalyzedQuery analyzeBody(Query query, List<InsertTarget> targets) {
        if (query.body() instanceof Select select) {
            return new SelectAnalyzer(analysis, commonTables, outer, this).analyze(select, query);
        }
        AnalyzedQuery body = analyze(query.body(), targets);
        boolean wrapped = !query.orderBy().isEmpty() || query.limit() != null || query.offset() != null;
        return wrapped ? ordered(body, query) : body;
    }

    private AnalyzedQuery analyze(QueryBody body, List<InsertTarget> targets) {
        if (body instanceof QueryBody.Values values) {
            return new ValuesAnalyzer(expressions(Scope.NONE, Map.of())).analyze(values, targets);
        }
        if (body instanceof Select select) {
            return analyzeBody(new Query(select), targets);
        }
        QueryBody.SetOperation operation = (QueryBody.SetOperation) body;
        if (operation.kind() != QueryBody.SetOperation.Kind.UNION) {
            throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, operation.kind() + " is not supported");
        }
        return UnionPlanner.union(
                analyze(operation.left(), List.of()), analyze(operation.right(), List.of()), operation.all());
    }

    /** ORDER BY, LIMIT and OFFSET of a UNION or of VALUES. */
    private AnalyzedQuery ordered(AnalyzedQuery body, Query query) {
        Source source = new PlanSource(null, "", body, false, PlanSource.Kind.OTHER);
        RelationScope scope = new RelationScope(analysis, List.of(source), outer);
        ExpressionAnalyzer expressions = expressions(scope, Map.of());
        List<Output> outputs = new ArrayList<>();
        for (FieldRef field : source.outputs()) {
            outputs.add(new Output(field.name(), field.name(), field, false));
        }
        Layout layout = new Layout(source.outputs());
        List<SortKey> orderBy = new OrderByAnalyzer(expressions, scope, outputs, this).analyze(query.orderBy());
        List<SortKey> keys = orderBy.stream()
                .map(key -> key.withValue(layout.bind(key.value())))
                .toList();
        Limit limit = limit(query, expressions);
        Plan plan = keys.isEmpty() ? body.plan() : new SortPlan(body.plan(), keys, limit);
        return body.withPlan(
                limit.equals(Limit.NONE) ? plan : new LimitPlan(plan, limit),
                () -> OrderDescriber.describe(body.description().get(), orderBy, limit));
    }

    /** LIMIT and OFFSET of a query. */
    static Limit limit(Query query, ExpressionAnalyzer expressions) {
        return query.limit() == null && query.offset() == null
                ? Limit.NONE
                : new Limit(
                        query.limit() == null ? null : rowCount(query.limit(), expressions),
                        query.offset() == null ? null : rowCount(query.offset(), expressions));
    }

    private static Expr rowCount(
            org.cratedb4j.embedded.internal.sql.tree.Expression expression, ExpressionAnalyzer expressions) {
        return new Layout(List.of()).bind(expressions.analyze(expression, DataTypes.BIGINT));
    }

    /** Analyzes the expressions of a query. */
    ExpressionAnalyzer expressions(Scope scope, Map<String, org.cratedb4j.embedded.internal.sql.tree.Window> windows) {
        SubqueryAnalyzer subqueries = scope instanceof RelationScope relations
                ? subqueriesOf(relations)
                : subqueriesOf(new RelationScope(analysis, List.of(), null));
        return new ExpressionAnalyzer(analysis, scope, windows, subqueries);
    }

    /** Analyzes the queries inside the expressions of a query. */
    SubqueryAnalyzer subqueriesOf(RelationScope scope) {
        return (query, kind) -> subquery(query, kind, scope);
    }

    private Expr subquery(Query query, Subquery.Kind kind, RelationScope scope) {
        OuterScope surrounding = new OuterScope(scope);
        AnalyzedQuery inner = new QueryAnalyzer(analysis, commonTables, surrounding).analyze(query);
        if (kind != Subquery.Kind.EXISTS && inner.types().size() != 1) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE, "Subqueries with more than 1 column are not supported.");
        }
        DataType type = switch (kind) {
            case SCALAR -> inner.types().get(0);
            case ARRAY -> DataTypes.arrayOf(inner.types().get(0));
            case EXISTS -> DataTypes.BOOLEAN;
        };
        return new Subquery(kind, type, inner.plan(), surrounding.taken());
    }
}
