package org.cratedb4j.embedded.internal.exec;

import java.util.List;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.functions.WindowFunction;

/** Something to compute over a window. */
public sealed interface WindowColumn {
    /** A function that only exists over windows. */
    record Function(WindowFunction function, List<Expr> arguments, boolean ignoreNulls) implements WindowColumn {
        public Function {
            arguments = List.copyOf(arguments);
        }
    }

    /** An aggregate over each row's frame. */
    record OverFrame(Aggregate aggregate) implements WindowColumn {}
}
