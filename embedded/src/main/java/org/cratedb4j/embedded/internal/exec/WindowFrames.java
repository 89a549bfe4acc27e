package org.cratedb4j.embedded.internal.exec;

import java.util.List;
import java.util.function.IntPredicate;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Frame;
import org.cratedb4j.embedded.internal.expr.SortKey;
import org.cratedb4j.embedded.internal.expr.WindowDefinition;
import org.jspecify.annotations.Nullable;

/** The frames and peers of the rows of one partition. */
final class WindowFrames {
    private final List<RowOrder.Entry> rows;
    private final WindowDefinition window;
    private final ExecContext context;
    private final int[] peerStart;
    private final int[] peerEnd;

    WindowFrames(List<RowOrder.Entry> rows, RowOrder order, WindowDefinition window, ExecContext context) {
        this.rows = rows;
        this.window = window;
        this.context = context;
        this.peerStart = new int[rows.size()];
        this.peerEnd = new int[rows.size()];
        findPeers(order);
    }

    private void findPeers(RowOrder order) {
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || !order.peers(rows.get(start), rows.get(i))) {
                for (int row = start; row < i; row++) {
                    peerStart[row] = start;
                    peerEnd[row] = i;
                }
                start = i;
            }
        }
    }

    int size() {
        return rows.size();
    }

    int peerStart(int row) {
        return peerStart[row];
    }

    int peerEnd(int row) {
        return peerEnd[row];
    }

    int start(int row) {
        Frame.Bound bound = window.frame().start();
        return switch (bound.kind()) {
            case UNBOUNDED -> 0;
            case CURRENT_ROW -> byRows() ? row : peerStart[row];
            case PRECEDING ->
                byRows() ? (int) Math.max(0, row - offset(bound, row)) : firstWithin(bound, row, peerStart[row]);
            case FOLLOWING ->
                byRows() ? (int) Math.min(size(), row + offset(bound, row)) : firstWithin(bound, row, peerStart[row]);
        };
    }

    int end(int row) {
        Frame.Bound bound = window.frame().end();
        return switch (bound.kind()) {
            case UNBOUNDED -> size();
            case CURRENT_ROW -> byRows() ? row + 1 : peerEnd[row];
            case PRECEDING ->
                byRows() ? (int) Math.max(0, row + 1 - offset(bound, row)) : firstBeyond(bound, row, peerEnd[row]);
            case FOLLOWING ->
                byRows() ? (int) Math.min(size(), row + 1 + offset(bound, row)) : firstBeyond(bound, row, peerEnd[row]);
        };
    }

    private boolean byRows() {
        return window.frame().unit() == Frame.Unit.ROWS;
    }

    private long offset(Frame.Bound bound, int row) {
        return value(bound, row) instanceof Long rowCount ? Math.min(rowCount, Integer.MAX_VALUE) : 0;
    }

    private @Nullable Object value(Frame.Bound bound, int row) {
        Expr value = bound.value();
        return value == null ? null : value.eval(rows.get(row).row(), context);
    }

    /** The first row whose sort key is not before the bound's value. */
    private int firstWithin(Frame.Bound bound, int row, int whenNull) {
        Object limit = value(bound, row);
        SortKey key = window.orderBy().get(0);
        return limit == null ? whenNull : first(other -> key.compare(sortValue(other), limit) >= 0);
    }

    /** The first row whose sort key is after the bound's value. */
    private int firstBeyond(Frame.Bound bound, int row, int whenNull) {
        Object limit = value(bound, row);
        SortKey key = window.orderBy().get(0);
        return limit == null ? whenNull : first(other -> key.compare(sortValue(other), limit) > 0);
    }

    private @Nullable Object sortValue(int row) {
        return rows.get(row).values()[0];
    }

    /** The first row that meets a condition, which no row before and every row after it does. */
    private int first(IntPredicate condition) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
