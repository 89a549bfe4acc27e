package org.cratedb4j.embedded.internal.expr;

import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A value that is known when the statement is analyzed. */
public record Constant(DataType type, @Nullable Object value) implements Leaf {
    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return value;
    }
}
