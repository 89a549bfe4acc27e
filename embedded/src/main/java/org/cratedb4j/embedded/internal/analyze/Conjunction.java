package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.expr.And;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.jspecify.annotations.Nullable;

/** Conditions as lists: all of them must be true. */
final class Conjunction {
    private Conjunction() {}

    /** What must be true for a condition to be true. */
    static List<Expr> split(@Nullable Expr condition) {
        List<Expr> parts = new ArrayList<>();
        if (condition != null) {
            collect(condition, parts);
        }
        return parts;
    }

    private static void collect(Expr condition, List<Expr> parts) {
        if (condition instanceof And and) {
            collect(and.left(), parts);
            collect(and.right(), parts);
        } else if (!(condition instanceof Constant constant && Boolean.TRUE.equals(constant.value()))) {
            parts.add(condition);
        }
    }

    /** One condition out of several; null when there are none. */
    static @Nullable Expr join(List<Expr> parts) {
        Expr joined = null;
        for (Expr part : parts) {
            joined = joined == null ? part : new And(joined, part);
        }
        return joined;
    }
}
