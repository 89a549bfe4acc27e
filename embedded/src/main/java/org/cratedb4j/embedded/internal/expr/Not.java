package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** {@code NOT}: of null, null. */
public record Not(Expr operand) implements Expr {
    @Override
    public DataType type() {
        return operand.type();
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        Object value = operand.eval(row, context);
        return value == null ? null : !(boolean) value;
    }

    @Override
    public List<Expr> children() {
        return List.of(operand);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Not(children.get(0));
    }
}
