package org.cratedb4j.embedded.internal.expr;

import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of the statement.
 *
 * @param index counted from 0
 * @param type the type that its place asks for; undefined where any type will do
 */
public record Parameter(int index, DataType type) implements Leaf {
    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return type.implicitCast(context.parameter(index));
    }
}
