package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** {@code x IS TRUE}, {@code x IS FALSE}: of null, false. */
public record IsTruth(Expr operand, boolean expected) implements Expr {
    @Override
    public DataType type() {
        return DataTypes.BOOLEAN;
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        return Boolean.valueOf(expected).equals(operand.eval(row, context));
    }

    @Override
    public List<Expr> children() {
        return List.of(operand);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new IsTruth(children.get(0), expected);
    }
}
