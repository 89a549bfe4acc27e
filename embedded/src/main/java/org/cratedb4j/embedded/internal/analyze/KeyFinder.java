package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.exec.KeyColumn;
import org.cratedb4j.embedded.internal.exec.KeyLookup;
import org.cratedb4j.embedded.internal.expr.And;
import org.cratedb4j.embedded.internal.expr.Call;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Or;
import org.cratedb4j.embedded.internal.expr.Quantified;
import org.jspecify.annotations.Nullable;

/** Finds the primary keys, or values of {@code _id}, that a condition asks for. */
final class KeyFinder {
    private static final Layout NO_ROW = new Layout(List.of());
    private static final List<ColumnPath> ID = List.of(ColumnPath.of("_id"));
    private static final int MOST_ALTERNATIVES = 1000;

    private final TableSource source;
    private final List<ColumnPath> key;

    private KeyFinder(TableSource source, List<ColumnPath> key) {
        this.source = source;
        this.key = key;
    }

    /** The keys that rows must have to meet all conditions; null when there may be rows with others. */
    static @Nullable KeyLookup find(TableSource source, List<Expr> conditions) {
        Expr all = Conjunction.join(conditions);
        if (all == null) {
            return null;
        }
        Relation relation = source.relation();
        List<ColumnPath> primaryKey = relation.primaryKey();
        if (!primaryKey.isEmpty()) {
            List<List<KeyColumn>> keys = new KeyFinder(source, primaryKey).keys(all);
            if (!keys.isEmpty()) {
                return new KeyLookup(relation, keys, true);
            }
        }
        List<List<KeyColumn>> ids =
                isRoutedById(relation) ? new KeyFinder(source, ID).keys(all) : List.<List<KeyColumn>>of();
        return ids.isEmpty() ? null : new KeyLookup(relation, ids, false);
    }

    /** Whether the {@code _id} of a row says in which shard it is. */
    private static boolean isRoutedById(Relation relation) {
        if (!(relation instanceof Table table)
                || !table.definition().partitionedBy().isEmpty()) {
            return false;
        }
        ColumnPath routing = table.definition().routingColumn();
        return routing == null || table.primaryKey().equals(List.of(routing));
    }

    /** The keys that a condition leaves; empty when there may be rows with others. */
    private List<List<KeyColumn>> keys(Expr condition) {
        List<List<KeyColumn>> keys = new ArrayList<>();
        for (Map<ColumnPath, KeyColumn> alternative : alternatives(condition)) {
            if (!alternative.keySet().containsAll(key)) {
                return List.of();
            }
            keys.add(key.stream().map(alternative::get).toList());
        }
        return keys;
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
        ColumnPath column = source.path(condition.children().get(0));
        Expr value = condition.children().get(1);
        if (column == null || !key.contains(column) || !Fields.of(value).isEmpty()) {
            return Map.of();
        }
        return Map.of(column, new KeyColumn(NO_ROW.bind(value), many));
    }
}
