package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.exec.JoinKind;
import org.cratedb4j.embedded.internal.exec.TableFunctionPlan;
import org.cratedb4j.embedded.internal.exec.ValuesPlan;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Subquery;
import org.cratedb4j.embedded.internal.expr.TableCall;
import org.cratedb4j.embedded.internal.functions.TableFunction;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.Relation;
import org.jspecify.annotations.Nullable;

/** From the relations in FROM to sources and joins. */
final class FromAnalyzer {
    private final Analysis analysis;
    private final CommonTables commonTables;
    private final @Nullable OuterScope outer;

    FromAnalyzer(Analysis analysis, CommonTables commonTables, @Nullable OuterScope outer) {
        this.analysis = analysis;
        this.commonTables = commonTables;
        this.outer = outer;
    }

    /** A FROM clause: the relations between its commas. */
    From analyze(List<Relation> relations) {
        List<Source> sources = new ArrayList<>();
        FromTree tree = null;
        for (Relation relation : relations) {
            List<Source> own = new ArrayList<>();
            FromTree next = analyze(relation, own);
            sources.addAll(own);
            tree = tree == null ? next : new FromTree.Join(JoinKind.INNER, tree, next, null);
        }
        checkNames(sources);
        return new From(sources, tree);
    }

    private static void checkNames(List<Source> sources) {
        Set<String> names = new HashSet<>();
        for (Source source : sources) {
            if (!names.add(source.toString())) {
                throw new CrateError(
                        ErrorKind.SQL_PARSE, "\"" + source + "\" specified more than once in the FROM clause");
            }
        }
    }

    private FromTree analyze(Relation relation, List<Source> sources) {
        if (relation instanceof Relation.Join join) {
            return join(join, sources);
        }
        Source source = source(relation);
        sources.add(source);
        checkNames(sources);
        return new FromTree.Leaf(source);
    }

    private Source source(Relation relation) {
        if (relation instanceof Relation.Aliased aliased) {
            return aliased(aliased.relation(), aliased.alias(), aliased.columns());
        }
        if (relation instanceof Relation.Table table) {
            return table(table, null, List.of());
        }
        if (relation instanceof Relation.Function function) {
            return function(function.call(), null, List.of());
        }
        throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "subquery in FROM clause must have an alias");
    }

    private Source aliased(Relation relation, String alias, List<String> columns) {
        if (relation instanceof Relation.Table table) {
            return table(table, alias, columns);
        }
        if (relation instanceof Relation.Function function) {
            return function(function.call(), alias, columns);
        }
        if (relation instanceof Relation.Derived derived) {
            return aliasedSource(alias, query(derived.query()).renamed(columns), PlanSource.Kind.SUBQUERY);
        }
        throw CrateError.unsupported("an alias for a join");
    }

    private Source table(Relation.Table table, @Nullable String alias, List<String> columns) {
        AnalyzedQuery common = commonTables.find(table.name());
        if (common != null) {
            String name = alias == null ? table.name().last() : alias;
            return aliasedSource(name, common.renamed(columns), PlanSource.Kind.OTHER);
        }
        SchemaObject object = analysis.resolve(table.name());
        object.require(Operation.READ);
        if (object instanceof View view) {
            AnalyzedQuery query = view(view).renamed(columns);
            return alias == null
                    ? new PlanSource(view.name().schema(), view.name().name(), query, false, PlanSource.Kind.VIEW)
                    : aliasedSource(alias, query, PlanSource.Kind.ALIASED_VIEW);
        }
        if (object instanceof org.cratedb4j.embedded.internal.catalog.Relation rows) {
            return alias == null ? new TableSource(rows) : new TableSource(rows, alias, columns);
        }
        throw CrateError.unsupported("reading " + object.name());
    }

    private AnalyzedQuery view(View view) {
        Query query = (Query) SqlParser.parse(view.definition());
        return new QueryAnalyzer(analysis.inside(view), new CommonTables(null), null).analyze(query);
    }

    private AnalyzedQuery query(Query query) {
        return new QueryAnalyzer(analysis, commonTables, null).analyze(query);
    }

    private static Source aliasedSource(String alias, AnalyzedQuery query, PlanSource.Kind kind) {
        return new PlanSource(null, alias, query, true, kind);
    }

    private Source function(FunctionCall call, @Nullable String alias, List<String> columns) {
        ExpressionAnalyzer expressions = new ExpressionAnalyzer(analysis, Scope.NONE, Map.of(), SubqueryAnalyzer.NONE);
        Expr expr = expressions.analyze(call);
        List<String> prefix = call.name().prefix();
        String schema = alias != null || prefix.isEmpty() ? null : prefix.get(0);
        String name = alias == null ? call.name().last() : alias;
        if (expr instanceof TableCall table) {
            TableFunction function = table.function();
            List<String> names =
                    function.columnNames().size() == 1 && alias != null ? List.of(alias) : function.columnNames();
            AnalyzedQuery query = new AnalyzedQuery(
                    names,
                    names,
                    function.columnTypes(),
                    new TableFunctionPlan(function, table.children()),
                    () -> functionDescription(call, function.columnNames()));
            return new PlanSource(schema, name, query.renamed(columns), alias != null, PlanSource.Kind.OTHER);
        }
        List<String> names = List.of(alias == null ? call.name().last() : alias);
        AnalyzedQuery query = new AnalyzedQuery(
                names,
                names,
                List.of(expr.type()),
                new ValuesPlan(List.of(List.of(expr))),
                () -> functionDescription(call, names));
        return new PlanSource(schema, name, query.renamed(columns), alias != null, PlanSource.Kind.OTHER);
    }

    private static PlanDescription functionDescription(FunctionCall call, List<String> columns) {
        return new PlanDescription(
                "TableFunction[" + call.name().last() + " | [" + String.join(", ", columns) + "] | true]");
    }

    private FromTree join(Relation.Join join, List<Source> sources) {
        int start = sources.size();
        FromTree left = analyze(join.left(), sources);
        int middle = sources.size();
        FromTree right = analyze(join.right(), sources);
        Expr condition = condition(
                join.condition(), sources.subList(start, middle), sources.subList(middle, sources.size()), sources);
        return new FromTree.Join(kind(join.kind()), left, right, condition);
    }

    private @Nullable Expr condition(
            Relation.@Nullable JoinCondition condition, List<Source> left, List<Source> right, List<Source> all) {
        if (condition == null) {
            return null;
        }
        if (condition instanceof Relation.Using using) {
            return UsingClause.condition(using.columns(), left, right);
        }
        if (condition instanceof Relation.On on) {
            return on(on, all);
        }
        throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "join criteria NaturalJoin not supported");
    }

    private Expr on(Relation.On on, List<Source> sources) {
        RelationScope scope = new RelationScope(analysis, List.copyOf(sources), outer);
        QueryAnalyzer queries = new QueryAnalyzer(analysis, commonTables, null);
        ExpressionAnalyzer expressions = new ExpressionAnalyzer(analysis, scope, Map.of(), queries.subqueriesOf(scope));
        Expr condition;
        try {
            condition = expressions.fold(ClauseRules.condition(expressions.analyze(on.expression())));
        } catch (CrateError e) {
            throw e.kind() == ErrorKind.RELATION_UNKNOWN ? missing(e) : e;
        }
        if (condition.any(part -> part instanceof Subquery subquery && !subquery.isCorrelated())) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE, "uncorrelated subqueries are not supported in the JOIN ON clause");
        }
        return condition;
    }

    private static CrateError missing(CrateError unknown) {
        String message = String.valueOf(unknown.getMessage());
        String relation = message.substring(message.indexOf('\'') + 1, message.lastIndexOf('\''));
        return new CrateError(
                ErrorKind.RELATION_VALIDATION, "missing FROM-clause entry for relation '[" + relation + "]'");
    }

    private static JoinKind kind(Relation.JoinKind kind) {
        return switch (kind) {
            case CROSS, INNER -> JoinKind.INNER;
            case LEFT -> JoinKind.LEFT;
            case RIGHT -> JoinKind.RIGHT;
            case FULL -> JoinKind.FULL;
        };
    }
}
