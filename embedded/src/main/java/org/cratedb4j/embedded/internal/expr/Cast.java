package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.types.Casts;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A cast of values that are not known yet. */
public record Cast(Expr operand, DataType type, CastMode mode) implements Expr {
    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        Object value = operand.eval(row, context);
        return switch (mode) {
            case IMPLICIT -> type.implicitCast(value);
            case EXPLICIT ->
                type.explicitCast(
                        value, Catalog.currentSchema(context.functions().searchPath()));
            case TRY -> Casts.attempt(value, type);
        };
    }

    @Override
    public List<Expr> children() {
        return List.of(operand);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Cast(children.get(0), type, mode);
    }
}
