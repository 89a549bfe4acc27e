package org.cratedb4j.embedded.internal.expr;

import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** In a correlated subquery: one of the values that the row of the surrounding query gives. */
public record OuterValue(int index, DataType type) implements Leaf {
    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return context.outer(index);
    }
}
