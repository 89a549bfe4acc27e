package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.exec.Aggregate;
import org.cratedb4j.embedded.internal.exec.AggregatePlan;
import org.cratedb4j.embedded.internal.exec.DistinctPlan;
import org.cratedb4j.embedded.internal.exec.Limit;
import org.cratedb4j.embedded.internal.exec.LimitPlan;
import org.cratedb4j.embedded.internal.exec.ProjectPlan;
import org.cratedb4j.embedded.internal.exec.SortPlan;
import org.cratedb4j.embedded.internal.exec.ValuesPlan;
import org.cratedb4j.embedded.internal.exec.WindowColumn;
import org.cratedb4j.embedded.internal.exec.WindowPlan;
import org.cratedb4j.embedded.internal.expr.AggregateCall;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.IndexedPoint;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Member;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.Rewriter;
import org.cratedb4j.embedded.internal.expr.SortKey;
import org.cratedb4j.embedded.internal.expr.TableCall;
import org.cratedb4j.embedded.internal.expr.WindowCall;
import org.cratedb4j.embedded.internal.expr.WindowDefinition;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Plans one SELECT, in the order that SQL gives: FROM and WHERE, groups, HAVING, windows, table functions, DISTINCT, ORDER BY, LIMIT.
 *
 * @param from the relations
 * @param where the condition, or null
 * @param groupKeys what GROUP BY names
 * @param having the condition of groups, or null
 * @param outputs the result's columns
 * @param distinct whether equal rows count once
 * @param orderBy the order
 * @param limit which of the rows
 */
record SelectPlanner(
        From from,
        @Nullable Expr where,
        List<Expr> groupKeys,
        @Nullable Expr having,
        List<Output> outputs,
        boolean distinct,
        List<SortKey> orderBy,
        Limit limit) {
    /** Whether each row that is read is one of the result, so that conditions can be asked of either. */
    boolean keepsRows() {
        List<Expr> selected = outputs.stream().map(Output::expr).toList();
        return groupKeys.isEmpty()
                && having == null
                && !distinct
                && limit.equals(Limit.NONE)
                && Aggregates.in(selected).isEmpty()
                && Aggregates.windowsIn(selected).isEmpty()
                && selected.stream().noneMatch(expr -> expr.any(TableCall.class::isInstance));
    }

    /** The same SELECT of fewer rows. */
    SelectPlanner where(List<Expr> conditions) {
        List<Expr> all = new ArrayList<>(Conjunction.split(where));
        all.addAll(conditions);
        return new SelectPlanner(from, Conjunction.join(all), groupKeys, having, outputs, distinct, orderBy, limit);
    }

    Plan plan() {
        List<Expr> selected = outputs.stream().map(Output::expr).toList();
        List<Expr> computed = new ArrayList<>(selected);
        orderBy.forEach(key -> computed.add(key.value()));

        FromPlanner.Rows rows = read(computed);
        rows = group(rows, computed);
        rows = windows(rows, computed);
        rows = TableCallPlanner.expand(rows, computed);
        if (distinct) {
            rows = new FromPlanner.Rows(new DistinctPlan(project(rows, selected)), new Layout(selected));
            checkSortedBySelected(rows.layout());
        } else if (!orderBy.isEmpty() && computed.stream().anyMatch(SelectPlanner::isVolatile)) {
            // Sorted by the very values that are shown.
            rows = new FromPlanner.Rows(project(rows, computed), new Layout(computed));
        }
        return project(cut(sort(rows)), selected);
    }

    private static boolean isVolatile(Expr expr) {
        return expr.any(part -> !part.isDeterministic());
    }

    private FromPlanner.Rows read(List<Expr> computed) {
        FromTree tree = from.tree();
        List<Expr> mentioned = new ArrayList<>(computed);
        mentioned.addAll(groupKeys);
        List<Expr> conditions = Conjunction.split(where);
        mentioned.addAll(conditions);
        if (having != null) {
            mentioned.add(having);
        }
        if (tree == null) {
            return new FromPlanner.Rows(ValuesPlan.EMPTY_ROW, new Layout(List.of())).filtered(conditions);
        }
        addJoinConditions(tree, mentioned);
        return new FromPlanner(Fields.of(mentioned)).plan(tree, conditions);
    }

    private static void addJoinConditions(FromTree tree, List<Expr> mentioned) {
        if (tree instanceof FromTree.Join join) {
            if (join.condition() != null) {
                mentioned.add(join.condition());
            }
            addJoinConditions(join.left(), mentioned);
            addJoinConditions(join.right(), mentioned);
        }
    }

    private FromPlanner.Rows group(FromPlanner.Rows rows, List<Expr> computed) {
        List<Expr> overGroups = new ArrayList<>(computed);
        if (having != null) {
            overGroups.add(having);
        }
        Set<AggregateCall> calls = Aggregates.in(overGroups);
        if (calls.isEmpty() && groupKeys.isEmpty()) {
            return rows;
        }
        Layout input = rows.layout();
        List<Aggregate> aggregates = calls.stream()
                .map(call -> aggregate((AggregateCall) fromIndex(call), input))
                .toList();
        Plan groups = new AggregatePlan(
                rows.plan(),
                input.bindAll(groupKeys.stream().map(SelectPlanner::fromIndex).toList()),
                aggregates);
        FromPlanner.Rows grouped = new FromPlanner.Rows(groups, new Layout(groupKeys).followedBy(List.copyOf(calls)));
        return grouped.filtered(having == null ? List.of() : List.of(having));
    }

    /** Groups and aggregates see points of stored tables with the digits that the index has. */
    private static Expr fromIndex(Expr expr) {
        return Rewriter.bottomUp(expr, part -> isStoredPoint(part) ? new IndexedPoint(part) : part);
    }

    private static boolean isStoredPoint(Expr expr) {
        return expr.type().equals(DataTypes.GEO_POINT)
                && (expr instanceof FieldRef || expr instanceof Member)
                && Fields.of(expr).stream()
                        .anyMatch(field ->
                                field.relation() instanceof TableSource source && source.searchSource(expr) != null);
    }

    private static Aggregate aggregate(AggregateCall call, Layout input) {
        return new Aggregate(
                call.function(),
                input.bindAll(call.arguments()),
                call.filter() == null ? null : input.bind(call.filter()),
                call.distinct());
    }

    private static FromPlanner.Rows windows(FromPlanner.Rows rows, List<Expr> computed) {
        Map<WindowDefinition, List<WindowCall>> byWindow = new LinkedHashMap<>();
        for (WindowCall call : Aggregates.windowsIn(computed)) {
            byWindow.computeIfAbsent(call.window(), window -> new ArrayList<>()).add(call);
        }
        FromPlanner.Rows current = rows;
        for (Map.Entry<WindowDefinition, List<WindowCall>> entry : byWindow.entrySet()) {
            Layout layout = current.layout();
            List<WindowColumn> columns = entry.getValue().stream()
                    .map(call -> windowColumn(call, layout))
                    .toList();
            Plan plan = new WindowPlan(current.plan(), entry.getKey().map(layout::bind), columns);
            current = new FromPlanner.Rows(plan, layout.followedBy(entry.getValue()));
        }
        return current;
    }

    private static WindowColumn windowColumn(WindowCall call, Layout layout) {
        AggregateCall aggregate = call.aggregate();
        if (aggregate != null) {
            return new WindowColumn.OverFrame(aggregate(aggregate, layout));
        }
        return new WindowColumn.Function(
                Objects.requireNonNull(call.function()), layout.bindAll(call.arguments()), call.ignoreNulls());
    }

    private void checkSortedBySelected(Layout selected) {
        for (SortKey key : orderBy) {
            if (!selected.contains(key.value()) && !Fields.of(key.value()).isEmpty()) {
                throw new CrateError(
                        ErrorKind.SQL_PARSE,
                        "Couldn't create execution plan from logical plan because of: Cannot ORDER BY `"
                                + ExprPrinter.print(key.value())
                                + "`, the column does not appear in the outputs of the underlying relation:\n"
                                + new SelectDescriber(this).describe().print(true));
            }
        }
    }

    private FromPlanner.Rows sort(FromPlanner.Rows rows) {
        if (orderBy.isEmpty()) {
            return rows;
        }
        List<SortKey> keys = orderBy.stream()
                .map(key -> key.withValue(rows.layout().bind(key.value())))
                .toList();
        return new FromPlanner.Rows(new SortPlan(rows.plan(), keys, limit), rows.layout());
    }

    private FromPlanner.Rows cut(FromPlanner.Rows rows) {
        return limit.equals(Limit.NONE) ? rows : new FromPlanner.Rows(new LimitPlan(rows.plan(), limit), rows.layout());
    }

    private static Plan project(FromPlanner.Rows rows, List<Expr> exprs) {
        return rows.layout().columns().equals(exprs)
                ? rows.plan()
                : new ProjectPlan(rows.plan(), rows.layout().bindAll(exprs));
    }
}
