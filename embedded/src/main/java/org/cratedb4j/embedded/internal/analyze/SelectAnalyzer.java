package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.AggregateCall;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.SortKey;
import org.cratedb4j.embedded.internal.expr.TableCall;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.sql.tree.Select;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Analyzes one SELECT with the ORDER BY and LIMIT that belong to it. */
final class SelectAnalyzer {
    private final Analysis analysis;
    private final CommonTables commonTables;
    private final @Nullable OuterScope outer;
    private final QueryAnalyzer queries;

    SelectAnalyzer(Analysis analysis, CommonTables commonTables, @Nullable OuterScope outer, QueryAnalyzer queries) {
        this.analysis = analysis;
        this.commonTables = commonTables;
        this.outer = outer;
        this.queries = queries;
    }

    AnalyzedQuery analyze(Select select, Query query) {
        From from = new FromAnalyzer(analysis, commonTables, outer).analyze(select.from());
        RelationScope scope = new RelationScope(analysis, from.sources(), outer);
        ExpressionAnalyzer expressions = queries.expressions(scope, select.windows());

        List<Output> outputs = new SelectListAnalyzer(expressions, from.sources()).analyze(select.items());
        List<Expr> selected = outputs.stream().map(Output::expr).toList();
        List<Expr> groupKeys = groupKeys(select.groupBy(), outputs, expressions);
        boolean grouped = !groupKeys.isEmpty() || hasAggregates(selected);
        if (grouped) {
            GroupingRules.checkSelected(selected, groupKeys);
        }
        Expr where = where(select.where(), expressions);
        Expr having = having(select.having(), grouped, groupKeys, expressions);
        List<SortKey> orderBy = new OrderByAnalyzer(expressions, scope, outputs, queries).analyze(query.orderBy());
        if (grouped) {
            orderBy.forEach(key -> GroupingRules.checkSorted(key.value(), selected, select.distinct()));
        } else if (hasAggregates(orderBy.stream().map(SortKey::value).toList())) {
            GroupingRules.checkSelected(selected, groupKeys);
        }
        SelectPlanner planner = new SelectPlanner(
                from,
                where,
                groupKeys,
                having,
                outputs,
                select.distinct(),
                orderBy,
                QueryAnalyzer.limit(query, expressions));
        return new AnalyzedQuery(
                outputs.stream().map(Output::name).toList(),
                outputs.stream().map(Output::unionName).toList(),
                selected.stream().map(Expr::type).toList(),
                planner.plan(),
                () -> new SelectDescriber(planner).describe(),
                planner);
    }

    /** An aggregate over a window is none that groups. */
    private static boolean hasAggregates(List<Expr> exprs) {
        return exprs.stream().anyMatch(Aggregates::isIn);
    }

    private List<Expr> groupKeys(
            Select.@Nullable GroupBy groupBy, List<Output> outputs, ExpressionAnalyzer expressions) {
        List<Expr> keys = new ArrayList<>();
        if (groupBy == null) {
            return keys;
        }
        if (groupBy.all()) {
            for (Output output : outputs) {
                Expr expr = output.expr();
                if (!expr.any(part -> part instanceof AggregateCall || part instanceof TableCall)) {
                    ClauseRules.checkGroupKey(expr);
                    keys.add(expr);
                }
            }
            return keys;
        }
        for (Expression expression : groupBy.expressions()) {
            Expr key = groupKey(expression, outputs, expressions);
            ClauseRules.checkGroupKey(key);
            keys.add(key);
        }
        return keys;
    }

    private static Expr groupKey(Expression expression, List<Output> outputs, ExpressionAnalyzer expressions) {
        Expr key;
        try {
            key = expressions.analyze(expression);
        } catch (CrateError e) {
            Expr output = e.kind() == ErrorKind.COLUMN_UNKNOWN && expression instanceof Reference.Column column
                    ? OrderByAnalyzer.byName(outputs, column.name().last())
                    : null;
            if (output == null) {
                throw e;
            }
            return output;
        }
        return key instanceof Constant constant ? byPosition(constant, outputs) : key;
    }

    private static Expr byPosition(Constant ordinal, List<Output> outputs) {
        Object value = ordinal.type().equals(DataTypes.UNDEFINED) ? "NULL" : ordinal.value();
        if (value == null) {
            return ordinal;
        }
        try {
            Object position = DataTypes.INTEGER.implicitCast(value);
            return OrderByAnalyzer.byOrdinal(outputs, position instanceof Integer number ? number : 0, "GROUP BY");
        } catch (CrateError e) {
            throw value instanceof Number
                    ? e
                    : new CrateError(ErrorKind.SQL_PARSE, "Cannot use '" + value + "' in GROUP BY clause");
        }
    }

    private @Nullable Expr where(@Nullable Expression condition, ExpressionAnalyzer expressions) {
        if (condition == null) {
            return null;
        }
        Expr where = expressions.analyze(condition);
        ClauseRules.checkWhere(where);
        return expressions.fold(ClauseRules.condition(where));
    }

    private static @Nullable Expr having(
            @Nullable Expression condition, boolean grouped, List<Expr> groupKeys, ExpressionAnalyzer expressions) {
        if (condition == null) {
            return null;
        }
        if (!grouped) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE, "HAVING clause can only be used in GROUP BY or global aggregate queries");
        }
        Expr having = expressions.analyze(condition);
        GroupingRules.checkHaving(having, groupKeys);
        return expressions.fold(Casting.implicit(having, DataTypes.BOOLEAN));
    }
}
