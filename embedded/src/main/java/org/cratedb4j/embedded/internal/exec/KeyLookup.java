package org.cratedb4j.embedded.internal.exec;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by primary key or by {@code _id}, refreshed or not.
 *
 * @param relation the relation
 * @param alternatives sets of keys; in each, one entry per column of the primary key, or one for the {@code _id}
 * @param isByPrimaryKey whether the keys are primary keys
 */
public record KeyLookup(Relation relation, List<List<KeyColumn>> alternatives, boolean isByPrimaryKey) {
    public KeyLookup {
        alternatives = List.copyOf(alternatives);
    }

    /** The rows that there are, each once. */
    public Iterator<RowData> rows(ExecContext context) {
        return keys(context).stream()
                .map(key -> row(key, context))
                .filter(Objects::nonNull)
                .map(RowData.class::cast)
                .iterator();
    }

    private @Nullable RowData row(List<Object> key, ExecContext context) {
        return isByPrimaryKey || !(relation instanceof Table table)
                ? relation.get(key, context.functions())
                : table.rows().byId((String) key.get(0));
    }

    /** The keys, each once. */
    public Set<List<Object>> keys(ExecContext context) {
        Set<List<Object>> keys = new LinkedHashSet<>();
        for (List<KeyColumn> columns : alternatives) {
            List<List<Object>> combinations = List.of(List.of());
            for (KeyColumn column : columns) {
                combinations = extend(combinations, column.values(context));
            }
            keys.addAll(combinations);
        }
        return keys;
    }

    private static List<List<Object>> extend(List<List<Object>> keys, List<?> values) {
        List<List<Object>> longer = new ArrayList<>();
        for (List<Object> key : keys) {
            for (Object value : values) {
                if (value != null) {
                    List<Object> extended = new ArrayList<>(key);
                    extended.add(value);
                    longer.add(extended);
                }
            }
        }
        return longer;
    }

    /** How many keys there are; -1 when that depends on parameters. */
    public long count() {
        long count = 0;
        for (List<KeyColumn> columns : alternatives) {
            long combinations = 1;
            for (KeyColumn column : columns) {
                combinations *= column.constants().size();
            }
            if (columns.stream().anyMatch(column -> column.many() && !(column.value() instanceof Constant))) {
                return -1;
            }
            count += combinations;
        }
        return count;
    }

    /** The keys in words, in the order of their texts. */
    @Override
    public String toString() {
        return alternatives.stream()
                .flatMap(columns -> texts(columns).stream())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static List<String> texts(List<KeyColumn> columns) {
        List<String> texts = List.of("");
        for (KeyColumn column : columns) {
            List<String> longer = new ArrayList<>();
            for (String text : texts) {
                for (Expr value : column.constants()) {
                    longer.add((text.isEmpty() ? "" : text + ", ") + ExprPrinter.print(value));
                }
            }
            texts = longer;
        }
        return texts;
    }
}
