package org.cratedb4j.embedded.internal.expr;

import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A place in the input row. */
public record Slot(int index, DataType type) implements Leaf {
    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return row[index];
    }
}
