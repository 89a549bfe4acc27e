package org.cratedb4j.embedded.internal.exec;

import java.util.Comparator;
import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.SortKey;
import org.jspecify.annotations.Nullable;

/** The order that ORDER BY asks for. */
final class RowOrder implements Comparator<RowOrder.Entry> {
    private final SortKey[] keys;
    private final RowEvaluator values;

    RowOrder(List<SortKey> keys) {
        this.keys = keys.toArray(SortKey[]::new);
        this.values = new RowEvaluator(keys.stream().map(SortKey::value).toList());
    }

    /** A row and what it is sorted by. */
    Entry entry(@Nullable Object[] row, ExecContext context, long position) {
        return new Entry(row, values.eval(row, context), position);
    }

    /** Whether two rows are equal to ORDER BY. */
    boolean peers(Entry a, Entry b) {
        return compareKeys(a, b) == 0;
    }

    @Override
    public int compare(Entry a, Entry b) {
        int order = compareKeys(a, b);
        return order != 0 ? order : Long.compare(a.position, b.position);
    }

    private int compareKeys(Entry a, Entry b) {
        for (int i = 0; i < keys.length; i++) {
            int order = keys[i].compare(a.values[i], b.values[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A row with its sort values and its place in the input, by which equal rows keep their order. */
    static final class Entry {
        private final @Nullable Object[] row;
        private final @Nullable Object[] values;
        private final long position;

        Entry(@Nullable Object[] row, @Nullable Object[] values, long position) {
            this.row = row;
            this.values = values;
            this.position = position;
        }

        @Nullable
        Object[] row() {
            return row;
        }

        @Nullable
        Object[] values() {
            return values;
        }
    }
}
