package org.cratedb4j.embedded.internal.exec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.jspecify.annotations.Nullable;

/** The right side of a join, found by key. Rows with NULL in their key are found by none, but are there. */
final class JoinTable {
    private final List<Entry> all = new ArrayList<>();
    private final Map<RowKey, List<Entry>> byKey = new HashMap<>();
    private final boolean keyed;

    private JoinTable(boolean keyed) {
        this.keyed = keyed;
    }

    static JoinTable read(RowSource rows, List<Expr> keys, ExecContext context) {
        JoinTable table = new JoinTable(!keys.isEmpty());
        RowEvaluator evaluator = new RowEvaluator(keys);
        for (Object[] row = rows.next(); row != null; row = rows.next()) {
            Entry entry = new Entry(row);
            table.all.add(entry);
            RowKey key = RowKey.of(evaluator.eval(row, context));
            if (table.keyed && !key.hasNull()) {
                table.byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(entry);
            }
        }
        return table;
    }

    /** The rows that a left row with these keys may be paired with. */
    List<Entry> candidates(@Nullable Object[] keys) {
        return keyed ? byKey.getOrDefault(RowKey.of(keys), List.of()) : all;
    }

    /** All rows. */
    List<Entry> all() {
        return all;
    }

    /** A row, and whether it has found a partner. */
    static final class Entry {
        private final @Nullable Object[] row;
        private boolean matched;

        Entry(@Nullable Object[] row) {
            this.row = row;
        }

        @Nullable
        Object[] row() {
            return row;
        }

        boolean matched() {
            return matched;
        }

        void markMatched() {
            matched = true;
        }
    }
}
