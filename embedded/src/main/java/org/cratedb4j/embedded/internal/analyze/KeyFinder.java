package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.exec.KeyColumn;
import org.cratedb4j.embedded.internal.exec.KeyLookup;
import org.cratedb4j.embedded.internal.expr.And;
import org.cratedb4j.embedded.internal.expr.Call;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Member;
import org.cratedb4j.embedded.internal.expr.Or;
import org.cratedb4j.embedded.internal.expr.Quantified;
import org.jspecify.annotations.Nullable;

/** Finds the primary keys that a condition asks for. */
final class KeyFinder {
    private static final Layout NO_ROW = new Layout(List.of());
    private static final int MOST_ALTERNATIVES = 1000;

    private final TableSource source;
    private final List<ColumnPath> primaryKey;

    private KeyFinder(TableSource source) {
        this.source = source;
        this.primaryKey = source.relation().primaryKey();
    }

    /** The keys that rows must have to meet all conditions; null when there may be rows with others. */
    static @Nullable KeyLookup find(TableSource source, List<Expr> conditions) {
        KeyFinder finder = new KeyFinder(source);
        Expr all = Conjunction.join(conditions);
        if (finder.primaryKey.isEmpty() || all == null) {
            return null;
        }
        List<Map<ColumnPath, KeyColumn>> alternatives = finder.alternatives(all);
        List<List<KeyColumn>> keys = new ArrayList<>();
        for (Map<ColumnPath, KeyColumn> alternative : alternatives) {
            if (!alternative.keySet().containsAll(finder.primaryKey)) {
                return null;
            }
            keys.add(finder.primaryKey.stream().map(alternative::get).toList());
        }
        return keys.isEmpty() ? null : new KeyLookup(source.relation(), keys);
    }

    /** The ways to meet a condition, each with what it says about key columns. One that says nothing is an empty map. */
    private List<Map<ColumnPath, KeyColumn>> alternatives(Expr condition) {
        if (condition instanceof And and) {
            return both(alternatives(and.left()), alternatives(and.right()));
        }
        if (condition instanceof Or or) {
            List<Map<ColumnPath, KeyColumn>> either = new ArrayList<>(alternatives(or.left()));
            either.addAll(alternatives(or.right()));
            return either.size() > MOST_ALTERNATIVES ? List.of(Map.of()) : either;
        }
        return List.of(equality(condition));
    }

    private static List<Map<ColumnPath, KeyColumn>> both(
            List<Map<ColumnPath, KeyColumn>> left, List<Map<ColumnPath, KeyColumn>> right) {
        if (left.size() * right.size() > MOST_ALTERNATIVES) {
            return left.size() > right.size() ? right : left;
        }
        List<Map<ColumnPath, KeyColumn>> both = new ArrayList<>();
        for (Map<ColumnPath, KeyColumn> one : left) {
            for (Map<ColumnPath, KeyColumn> other : right) {
                Map<ColumnPath, KeyColumn> combined = new HashMap<>(other);
                combined.putAll(one);
                both.add(combined);
            }
        }
        return both;
    }

    private Map<ColumnPath, KeyColumn> equality(Expr condition) {
        boolean many = condition instanceof Quantified quantified
                && quantified.operatorName().equals("op_=")
                && !quantified.negated()
                && !quantified.all();
        boolean one = condition instanceof Call call && call.function().name().equals("op_=");
        if (!many && !one) {
            return Map.of();
        }
        ColumnPath column = path(condition.children().get(0));
        Expr value = condition.children().get(1);
        if (column == null || !primaryKey.contains(column) || !Fields.of(value).isEmpty()) {
            return Map.of();
        }
        return Map.of(column, new KeyColumn(NO_ROW.bind(value), many));
    }

    private @Nullable ColumnPath path(Expr expr) {
        if (expr instanceof FieldRef field && field.relation() == source) {
            int ordinal = field.ordinal();
            return ordinal < source.relation().columns().size()
                    ? ColumnPath.of(source.relation().columns().get(ordinal).name())
                    : null;
        }
        if (expr instanceof Member member) {
            ColumnPath object = path(member.object());
            return object == null ? null : object.child(member.key());
        }
        return null;
    }
}
