package org.cratedb4j.embedded.internal.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes expressions out of expressions. */
public final class Rewriter {
    private Rewriter() {}

    /** The same expression with each operand changed; the very same when no operand was. */
    public static Expr mapChildren(Expr expr, UnaryOperator<Expr> change) {
        List<Expr> children = expr.children();
        if (children.isEmpty()) {
            return expr;
        }
        List<Expr> changed = new ArrayList<>(children.size());
        boolean same = true;
        for (Expr child : children) {
            Expr result = change.apply(child);
            same &= result == child;
            changed.add(result);
        }
        return same ? expr : expr.withChildren(changed);
    }

    /** Changes all parts of an expression, the operands before what they are operands of. */
    public static Expr bottomUp(Expr expr, UnaryOperator<Expr> change) {
        return change.apply(mapChildren(expr, child -> bottomUp(child, change)));
    }
}
