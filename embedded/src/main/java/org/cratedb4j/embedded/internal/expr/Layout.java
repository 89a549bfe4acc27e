package org.cratedb4j.embedded.internal.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the values in an operator's rows stand for. Turns symbolic expressions into executable ones over these rows. */
public final class Layout {
    private final List<Expr> columns;
    private final Map<Expr, Slot> slots = new HashMap<>();

    /** @param columns what each value is; of equal ones, the first is found */
    public Layout(List<? extends Expr> columns) {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            slots.putIfAbsent(columns.get(i), new Slot(i, columns.get(i).type()));
        }
    }

    /** What each value is. */
    public List<Expr> columns() {
        return columns;
    }

    /** The number of values in a row. */
    public int width() {
        return columns.size();
    }

    /** The columns of this layout, then others. */
    public Layout followedBy(List<? extends Expr> others) {
        List<Expr> all = new ArrayList<>(columns);
        all.addAll(others);
        return new Layout(all);
    }

    /** Whether an expression is one of the columns. */
    public boolean contains(Expr expr) {
        return slots.containsKey(expr);
    }

    /** The expression over rows of this layout; what is a column here is not computed again. */
    public Expr bind(Expr expr) {
        Slot slot = slots.get(expr);
        if (slot != null) {
            return slot;
        }
        if (expr instanceof Symbolic) {
            throw new IllegalStateException("not in the rows " + columns + ": " + expr);
        }
        return OncePerExecution.wrapOperands(Rewriter.mapChildren(expr, this::bind));
    }

    /** Several expressions over rows of this layout. */
    public List<Expr> bindAll(List<? extends Expr> exprs) {
        return exprs.stream().map(this::bind).toList();
    }
}
