package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.exec.Limit;
import org.cratedb4j.embedded.internal.expr.AggregateCall;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.SortKey;
import org.cratedb4j.embedded.internal.expr.TableCall;
import org.cratedb4j.embedded.internal.expr.WindowCall;
import org.jspecify.annotations.Nullable;

/** Describes the plan of one SELECT with CrateDB's names for operators. */
final class SelectDescriber {
    private final SelectPlanner select;
    private final List<Expr> selected;
    private final List<Expr> sortedBy;
    private final Set<AggregateCall> aggregates;
    private final Set<WindowCall> windows;
    private final Set<Expr> tableCalls = new LinkedHashSet<>();

    SelectDescriber(SelectPlanner select) {
        this.select = select;
        this.selected = select.outputs().stream().map(Output::expr).toList();
        this.sortedBy = select.orderBy().stream().map(SortKey::value).toList();
        List<Expr> computed = union(selected, sortedBy);
        List<Expr> overGroups = select.having() == null ? computed : union(computed, List.of(select.having()));
        this.aggregates = Aggregates.in(overGroups);
        this.windows = Aggregates.windowsIn(computed);
        computed.forEach(this::collectTableCalls);
    }

    private void collectTableCalls(Expr expr) {
        if (expr instanceof TableCall) {
            tableCalls.add(expr);
        }
        expr.children().forEach(this::collectTableCalls);
    }

    PlanDescription describe() {
        boolean joined = select.from().tree() instanceof FromTree.Join;
        List<Expr> columns = joined ? List.copyOf(Fields.of(union(collected(), joinConditions()))) : collected();
        boolean fetched = isFetched();
        PlanDescription plan = fetched ? read(sortedBy, "_fetchid") : read(columns, null);
        if (isGrouped()) {
            columns = union(select.groupKeys(), List.copyOf(aggregates));
            plan = group(plan);
        }
        if (!windows.isEmpty()) {
            plan = new PlanDescription("WindowAgg[" + list(columns) + "] | [" + list(windows) + "]", plan);
            columns = union(columns, List.copyOf(windows));
        }
        if (!tableCalls.isEmpty()) {
            columns = union(List.copyOf(tableCalls), columns);
            plan = new PlanDescription("ProjectSet[" + list(columns) + "]", plan);
        }
        if (select.distinct()) {
            columns = selected;
            plan = new PlanDescription("GroupHashAggregate[" + list(selected) + "]", plan);
        }
        plan = OrderDescriber.describe(plan, select.orderBy(), select.limit());
        if (fetched) {
            columns = List.copyOf(Fields.of(selected));
            plan = new PlanDescription("Fetch[" + list(columns) + "]", plan);
        }
        boolean sortedByOthers = select.distinct() && !columns.containsAll(Fields.of(sortedBy));
        return columns.equals(selected) && !sortedByOthers
                ? plan
                : new PlanDescription("Eval[" + outputs(selected) + "]", plan);
    }

    private boolean isGrouped() {
        return !aggregates.isEmpty() || !select.groupKeys().isEmpty();
    }

    /** Whether only what is sorted by is read for all rows, and the rest for those that LIMIT lets pass. */
    private boolean isFetched() {
        boolean plain = !isGrouped() && windows.isEmpty() && tableCalls.isEmpty() && !select.distinct();
        return plain
                && !select.limit().equals(Limit.NONE)
                && select.from().tree() instanceof FromTree.Leaf leaf
                && leaf.source() instanceof TableSource table
                && table.relation() instanceof Table
                && KeyFinder.find(table, Conjunction.split(select.where())) == null
                && !sortedBy.containsAll(Fields.of(selected));
    }

    /** What is computed while rows are read. */
    private List<Expr> collected() {
        if (isGrouped()) {
            List<Expr> arguments = new ArrayList<>();
            aggregates.forEach(aggregate -> arguments.addAll(aggregate.children()));
            return union(select.groupKeys(), arguments);
        }
        List<Expr> all = select.distinct() ? selected : union(selected, sortedBy);
        return windows.isEmpty() && tableCalls.isEmpty() ? all : List.copyOf(Fields.of(all));
    }

    private PlanDescription read(List<Expr> columns, @Nullable String first) {
        String names = (first == null ? "" : columns.isEmpty() ? first : first + ", ") + outputs(columns);
        String condition = select.where() == null ? "true" : ExprPrinter.print(select.where());
        FromTree tree = select.from().tree();
        if (tree == null) {
            return new PlanDescription("TableFunction[empty_row | [" + names + "] | " + condition + "]");
        }
        if (tree instanceof FromTree.Leaf leaf) {
            boolean counted =
                    columns.isEmpty() && first == null && select.groupKeys().isEmpty() && aggregates.size() == 1;
            return leaf.source().describe(names, Conjunction.split(select.where()), condition, counted);
        }
        PlanDescription joined = join(tree);
        return select.where() == null ? joined : new PlanDescription("Filter[" + condition + "]", joined);
    }

    private PlanDescription join(FromTree tree) {
        if (tree instanceof FromTree.Leaf leaf) {
            Set<FieldRef> fields = Fields.of(union(collected(), joinConditions()));
            fields.removeIf(field -> field.relation() != leaf.source());
            return leaf.source().describe(list(fields), List.of(), "true", false);
        }
        FromTree.Join join = (FromTree.Join) tree;
        boolean hashed = Conjunction.split(join.condition()).stream()
                .anyMatch(condition -> ExprPrinter.print(condition).contains(" = "));
        String condition = join.condition() == null ? "" : " | " + ExprPrinter.print(join.condition());
        String kind = join.condition() == null ? "CROSS" : join.kind().name();
        return new PlanDescription(
                (hashed ? "HashJoin[" : "NestedLoopJoin[") + kind + condition + "]",
                join(join.left()),
                join(join.right()));
    }

    private List<Expr> joinConditions() {
        List<Expr> conditions = new ArrayList<>(Conjunction.split(select.where()));
        FromTree tree = select.from().tree();
        if (tree != null) {
            collectConditions(tree, conditions);
        }
        return conditions;
    }

    private static void collectConditions(FromTree tree, List<Expr> conditions) {
        if (tree instanceof FromTree.Join join) {
            conditions.addAll(Conjunction.split(join.condition()));
            collectConditions(join.left(), conditions);
            collectConditions(join.right(), conditions);
        }
    }

    private PlanDescription group(PlanDescription input) {
        PlanDescription groups = input;
        boolean counted = input.operator().startsWith("Count[");
        if (select.groupKeys().isEmpty()) {
            groups = counted ? input : new PlanDescription("HashAggregate[" + list(aggregates) + "]", input);
        } else {
            String calls = aggregates.isEmpty() ? "" : " | " + list(aggregates);
            groups = new PlanDescription("GroupHashAggregate[" + list(select.groupKeys()) + calls + "]", input);
        }
        return select.having() == null
                ? groups
                : new PlanDescription("Filter[" + ExprPrinter.print(select.having()) + "]", groups);
    }

    /** Expressions as columns of the result: with the names that the statement gave them. */
    private String outputs(List<Expr> exprs) {
        return exprs.stream().map(this::output).collect(Collectors.joining(", "));
    }

    private String output(Expr expr) {
        return select.outputs().stream()
                .filter(output -> output.aliased() && output.expr().equals(expr))
                .findFirst()
                .map(output -> ExprPrinter.print(expr) + " AS " + output.name())
                .orElseGet(() -> ExprPrinter.print(expr));
    }

    private static String list(Iterable<? extends Expr> exprs) {
        List<String> texts = new ArrayList<>();
        exprs.forEach(expr -> texts.add(ExprPrinter.print(expr)));
        return String.join(", ", texts);
    }

    private static List<Expr> union(List<? extends Expr> one, List<? extends Expr> other) {
        Set<Expr> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
