package org.cratedb4j.embedded.internal.expr;

import org.jspecify.annotations.Nullable;

/** An expression that stands for an output of an operator and has no value of its own. */
public interface Symbolic extends Expr {
    @Override
    default @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        throw new IllegalStateException("not bound to a row: " + this);
    }
}
