package org.cratedb4j.embedded.internal.exec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.cratedb4j.embedded.internal.expr.SortKey;
import org.cratedb4j.embedded.internal.expr.WindowDefinition;
import org.jspecify.annotations.Nullable;

/** Computes columns over one window: a row has the input's values, then the columns'. Rows come in the window's order. */
public record WindowPlan(Plan input, WindowDefinition window, List<WindowColumn> columns) implements Plan {
    public WindowPlan {
        columns = List.copyOf(columns);
    }

    @Override
    public RowSource open(ExecContext context) {
        List<SortKey> partitionKeys = window.partitionBy().stream()
                .map(key -> new SortKey(key, false, false))
                .toList();
        RowOrder partitionOrder = new RowOrder(partitionKeys);
        RowOrder rowOrder = new RowOrder(window.orderBy());
        Iterator<List<RowOrder.Entry>> partitions =
                partitions(partitionOrder, context).iterator();
        return new Partitions(partitions, rowOrder, context);
    }

    private List<List<RowOrder.Entry>> partitions(RowOrder order, ExecContext context) {
        List<RowOrder.Entry> all = new ArrayList<>();
        RowSource rows = input.open(context);
        for (Object[] row = rows.next(); row != null; row = rows.next()) {
            all.add(order.entry(row, context, all.size()));
        }
        all.sort(order);
        List<List<RowOrder.Entry>> partitions = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || !order.peers(all.get(start), all.get(i))) {
                partitions.add(all.subList(start, i));
                start = i;
            }
        }
        return partitions;
    }

    private final class Partitions implements RowSource {
        private final Iterator<List<RowOrder.Entry>> partitions;
        private final RowOrder order;
        private final ExecContext context;
        private Iterator<@Nullable Object[]> current =
                List.<@Nullable Object[]>of().iterator();

        Partitions(Iterator<List<RowOrder.Entry>> partitions, RowOrder order, ExecContext context) {
            this.partitions = partitions;
            this.order = order;
            this.context = context;
        }

        @Override
        public @Nullable Object @Nullable [] next() {
            while (!current.hasNext() && partitions.hasNext()) {
                current = compute(partitions.next()).iterator();
            }
            return current.hasNext() ? current.next() : null;
        }

        private List<@Nullable Object[]> compute(List<RowOrder.Entry> unordered) {
            List<RowOrder.Entry> entries = new ArrayList<>(unordered.size());
            for (RowOrder.Entry entry : unordered) {
                entries.add(order.entry(entry.row(), context, entries.size()));
            }
            entries.sort(order);
            WindowFrames frames = new WindowFrames(entries, order, window, context);
            List<@Nullable Object[]> results = new ArrayList<>(entries.size());
            for (RowOrder.Entry entry : entries) {
                @Nullable Object[] row = entry.row();
                results.add(Arrays.copyOf(row, row.length + columns.size()));
            }
            for (int i = 0; i < columns.size(); i++) {
                fill(columns.get(i), entries, frames, results, i);
            }
            return results;
        }

        private void fill(
                WindowColumn column,
                List<RowOrder.Entry> entries,
                WindowFrames frames,
                List<@Nullable Object[]> results,
                int index) {
            WindowValues values = WindowValues.of(column, entries, frames, context);
            for (int row = 0; row < entries.size(); row++) {
                context.checkCancelled();
                @Nullable Object[] result = results.get(row);
                result[result.length - columns.size() + index] = values.value(row);
            }
        }
    }
}
