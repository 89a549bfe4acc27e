package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.analyze.RowSelector;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The rows that UPDATE or DELETE is about. Only a condition about nothing but the primary key and versions finds rows that are not
 * refreshed; any other is a search.
 */
final class RowSelection {
    private static final Set<ColumnPath> VERSIONS =
            Set.of(ColumnPath.of("_version"), ColumnPath.of("_seq_no"), ColumnPath.of("_primary_term"));

    private final Table table;
    private final RowSelector selector;
    private final boolean byKey;

    RowSelection(Table table, @Nullable Expression where, RowSelector selector) {
        this.table = table;
        this.selector = selector;
        Set<ColumnPath> others = new HashSet<>(MentionedColumns.of(where));
        others.removeAll(VERSIONS);
        others.removeAll(table.primaryKey());
        this.byKey = selector.isByKey() && others.isEmpty();
    }

    /** Whether the rows are found by primary key. */
    boolean isByKey() {
        return byKey;
    }

    /** The primary keys asked for. */
    Collection<List<Object>> keys(ExecContext context) {
        return selector.keys(context);
    }

    boolean matches(RowData row, ExecContext context) {
        return selector.matches(row, context);
    }

    /** The rows, as they were found. */
    List<RowData> rows(ExecContext context) {
        List<RowData> found = new ArrayList<>();
        if (byKey || !selector.isByKey()) {
            selector.rows(context).forEachRemaining(found::add);
            return found;
        }
        for (Iterator<RowData> all = table.scan(context.functions()); all.hasNext(); ) {
            RowData row = all.next();
            if (selector.matches(row, context)) {
                found.add(row);
            }
        }
        return found;
    }
}
