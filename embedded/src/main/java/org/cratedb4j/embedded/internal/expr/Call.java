package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.functions.ScalarFunction;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A call of a scalar function or operator, its arguments already cast. */
public final class Call implements Expr {
    private final ScalarFunction function;
    private final List<Expr> arguments;
    private final Expr[] operands;

    /** A call with arguments of the function's {@link ScalarFunction#argumentTypes()}. */
    public Call(ScalarFunction function, List<Expr> arguments) {
        this.function = function;
        this.arguments = List.copyOf(arguments);
        this.operands = arguments.toArray(Expr[]::new);
    }

    /** The function. */
    public ScalarFunction function() {
        return function;
    }

    @Override
    public DataType type() {
        return function.returnType();
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        @Nullable Object[] values = new @Nullable Object[operands.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = operands[i].eval(row, context);
        }
        return function.apply(context.functions(), values);
    }

    @Override
    public List<Expr> children() {
        return arguments;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Call(function, children);
    }

    @Override
    public boolean isDeterministic() {
        return function.deterministic();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Call call
                && function.name().equals(call.function.name())
                && function.returnType().equals(call.function.returnType())
                && arguments.equals(call.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(function.name(), arguments);
    }
}
