package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.exec.FilterPlan;
import org.cratedb4j.embedded.internal.exec.JoinKind;
import org.cratedb4j.embedded.internal.exec.JoinPlan;
import org.cratedb4j.embedded.internal.expr.Call;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Matched;
import org.cratedb4j.embedded.internal.expr.Plan;

/** Plans the relations of a FROM clause: each reads no more columns and rows than the query needs. */
final class FromPlanner {
    private final Set<FieldRef> needed;

    /** @param needed all columns that the query mentions anywhere */
    FromPlanner(Set<FieldRef> needed) {
        this.needed = needed;
    }

    /** Rows with what their values are. */
    record Rows(Plan plan, Layout layout) {
        Rows filtered(List<Expr> conditions) {
            Plan filtered = plan;
            for (Expr condition : conditions) {
                filtered = new FilterPlan(filtered, layout.bind(condition));
            }
            return new Rows(filtered, layout);
        }
    }

    /** The rows of a tree for which all conditions are true. */
    Rows plan(FromTree tree, List<Expr> conditions) {
        return tree instanceof FromTree.Leaf leaf
                ? leaf(leaf.source(), conditions)
                : join((FromTree.Join) tree, conditions);
    }

    private Rows leaf(Source source, List<Expr> conditions) {
        List<FieldRef> columns =
                needed.stream().filter(field -> field.relation() == source).toList();
        List<Expr> early =
                conditions.stream().filter(condition -> isEarly(condition)).toList();
        List<Expr> late =
                conditions.stream().filter(condition -> !isEarly(condition)).toList();
        return new Rows(source.read(columns, early), new Layout(columns)).filtered(late);
    }

    /** Whether a condition can be asked in any order with others: it has no side effects and no surprises. */
    private static boolean isEarly(Expr condition) {
        return !condition.any(part -> !part.isDeterministic());
    }

    private Rows join(FromTree.Join join, List<Expr> conditions) {
        JoinKind kind = searched(join, conditions);
        List<Expr> on = new ArrayList<>(Conjunction.split(join.condition()));
        List<Expr> after = new ArrayList<>(conditions);
        if (kind == JoinKind.INNER) {
            on.addAll(after);
            after.clear();
        }
        // A side whose rows are kept without a partner is filtered by WHERE, the other one by ON.
        List<Expr> forLeft =
                takeFor(join.left(), kind == JoinKind.LEFT ? after : kind == JoinKind.FULL ? List.of() : on);
        List<Expr> forRight =
                takeFor(join.right(), kind == JoinKind.RIGHT ? after : kind == JoinKind.FULL ? List.of() : on);
        on.removeAll(forLeft);
        on.removeAll(forRight);
        after.removeAll(forLeft);
        after.removeAll(forRight);
        return join(kind, plan(join.left(), forLeft), plan(join.right(), forRight), on)
                .filtered(after);
    }

    /** A search never finds the NULLs that stand for a missing partner, so its side is not one that may be missing. */
    private static JoinKind searched(FromTree.Join join, List<Expr> conditions) {
        boolean left = isSearched(join.left(), conditions);
        boolean right = isSearched(join.right(), conditions);
        return switch (join.kind()) {
            case LEFT -> right ? JoinKind.INNER : JoinKind.LEFT;
            case RIGHT -> left ? JoinKind.INNER : JoinKind.RIGHT;
            case FULL -> left && right ? JoinKind.INNER : left ? JoinKind.LEFT : right ? JoinKind.RIGHT : JoinKind.FULL;
            default -> join.kind();
        };
    }

    private static boolean isSearched(FromTree side, List<Expr> conditions) {
        return conditions.stream().anyMatch(condition -> condition instanceof Matched && isOver(condition, side));
    }

    private static List<Expr> takeFor(FromTree side, List<Expr> conditions) {
        return conditions.stream()
                .filter(condition -> isOver(condition, side) && isEarly(condition))
                .toList();
    }

    private static Rows join(JoinKind kind, Rows left, Rows right, List<Expr> conditions) {
        Layout both = left.layout().followedBy(right.layout().columns());
        List<Expr> leftKeys = new ArrayList<>();
        List<Expr> rightKeys = new ArrayList<>();
        List<Expr> others = new ArrayList<>();
        for (Expr condition : conditions) {
            if (!addKeys(condition, left.layout(), right.layout(), leftKeys, rightKeys)) {
                others.add(condition);
            }
        }
        Expr other = Conjunction.join(others);
        Plan plan = new JoinPlan(
                kind,
                left.plan(),
                right.plan(),
                leftKeys,
                rightKeys,
                other == null ? null : both.bind(other),
                left.layout().width(),
                right.layout().width());
        return new Rows(plan, both);
    }

    /** Adds both sides of an equality between the two relations to the keys. */
    private static boolean addKeys(
            Expr condition, Layout left, Layout right, List<Expr> leftKeys, List<Expr> rightKeys) {
        if (!(condition instanceof Call call) || !call.function().name().equals("op_=")) {
            return false;
        }
        Expr one = call.children().get(0);
        Expr other = call.children().get(1);
        boolean straight = isOver(one, left) && isOver(other, right);
        boolean crossed = isOver(other, left) && isOver(one, right);
        if (!straight && !crossed) {
            return false;
        }
        leftKeys.add(left.bind(straight ? one : other));
        rightKeys.add(right.bind(straight ? other : one));
        return true;
    }

    /** Whether an expression has columns, and all of them are in a layout. */
    private static boolean isOver(Expr expr, Layout layout) {
        Set<FieldRef> fields = Fields.of(expr);
        return !fields.isEmpty() && fields.stream().allMatch(layout::contains);
    }

    /** Whether an expression has columns, and all of them are of a tree's relations. */
    private static boolean isOver(Expr expr, FromTree tree) {
        Set<FieldRef> fields = Fields.of(expr);
        return !fields.isEmpty() && fields.stream().allMatch(field -> contains(tree, field.relation()));
    }

    private static boolean contains(FromTree tree, Object source) {
        if (tree instanceof FromTree.Leaf leaf) {
            return leaf.source() == source;
        }
        FromTree.Join join = (FromTree.Join) tree;
        return contains(join.left(), source) || contains(join.right(), source);
    }
}
