package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.sql.tree.SortItem;
import org.cratedb4j.embedded.internal.sql.tree.Window;

/** Writes window definitions and what is sorted by. */
final class WindowFormatter {
    private WindowFormatter() {}

    static String format(Window window, ExpressionFormatter expressions) {
        StringJoiner out = new StringJoiner(" ", "(", ")");
        if (window.base() != null) {
            out.add(Identifiers.quoteIfNeeded(window.base()));
        }
        if (!window.partitionBy().isEmpty()) {
            out.add("PARTITION BY " + expressions.list(window.partitionBy()));
        }
        if (!window.orderBy().isEmpty()) {
            out.add(orderBy(window.orderBy(), expressions));
        }
        if (window.frame() != null) {
            out.add(frame(window.frame(), expressions));
        }
        return out.toString();
    }

    static String orderBy(List<SortItem> items, ExpressionFormatter expressions) {
        return items.stream()
                .map(item -> sortItem(item, expressions))
                .collect(Collectors.joining(", ", "ORDER BY ", ""));
    }

    private static String sortItem(SortItem item, ExpressionFormatter expressions) {
        String nulls = item.nullsFirst() == null ? "" : item.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
        return expressions.standalone(item.expression()) + (item.descending() ? " DESC" : " ASC") + nulls;
    }

    private static String frame(Window.Frame frame, ExpressionFormatter expressions) {
        String start = bound(frame.start(), expressions);
        return frame.end() == null
                ? frame.unit() + " " + start
                : frame.unit() + " BETWEEN " + start + " AND " + bound(frame.end(), expressions);
    }

    private static String bound(Window.Bound bound, ExpressionFormatter expressions) {
        String kind = bound.kind().name().replace('_', ' ');
        return bound.offset() == null ? kind : expressions.format(bound.offset()) + ' ' + kind;
    }
}
