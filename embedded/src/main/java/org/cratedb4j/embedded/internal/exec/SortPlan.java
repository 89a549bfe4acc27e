package org.cratedb4j.embedded.internal.exec;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.cratedb4j.embedded.internal.expr.SortKey;

/** Sorts. With a limit above it, keeps no more rows than that limit lets pass. */
public record SortPlan(Plan input, List<SortKey> keys, Limit limit) implements Plan {
    public SortPlan {
        keys = List.copyOf(keys);
    }

    @Override
    public RowSource open(ExecContext context) {
        RowOrder order = new RowOrder(keys);
        long most = limit.mostRows(context);
        List<RowOrder.Entry> sorted = most < Integer.MAX_VALUE / 2
                ? first((int) most, order, input.open(context), context)
                : all(order, input.open(context), context);
        Iterator<RowOrder.Entry> entries = sorted.iterator();
        return () -> entries.hasNext() ? entries.next().row() : null;
    }

    private static List<RowOrder.Entry> all(RowOrder order, RowSource rows, ExecContext context) {
        List<RowOrder.Entry> entries = new ArrayList<>();
        for (Object[] row = rows.next(); row != null; row = rows.next()) {
            entries.add(order.entry(row, context, entries.size()));
        }
        entries.sort((left, right) -> {
            context.checkCancelled();
            return order.compare(left, right);
        });
        return entries;
    }

    private static List<RowOrder.Entry> first(int most, RowOrder order, RowSource rows, ExecContext context) {
        PriorityQueue<RowOrder.Entry> worstFirst = new PriorityQueue<>(order.reversed());
        long position = 0;
        for (Object[] row = most == 0 ? null : rows.next(); row != null; row = rows.next()) {
            RowOrder.Entry entry = order.entry(row, context, position++);
            if (worstFirst.size() < most) {
                worstFirst.add(entry);
            } else if (order.compare(entry, worstFirst.element()) < 0) {
                worstFirst.remove();
                worstFirst.add(entry);
            }
        }
        List<RowOrder.Entry> entries = new ArrayList<>(worstFirst);
        entries.sort(order);
        return entries;
    }
}
