package org.cratedb4j.embedded.internal.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.functions.AggregateFunction;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A call of an aggregate, its arguments already cast. */
public final class AggregateCall implements Symbolic {
    private final AggregateFunction function;
    private final DataType type;
    private final List<Expr> arguments;
    private final @Nullable Expr filter;
    private final boolean distinct;

    /**
     * @param function the aggregate
     * @param arguments of its {@link AggregateFunction#argumentTypes()}
     * @param filter the condition of FILTER, or null
     * @param distinct whether equal arguments count once
     */
    public AggregateCall(AggregateFunction function, List<Expr> arguments, @Nullable Expr filter, boolean distinct) {
        this.function = function;
        this.type = function.returnType();
        this.arguments = List.copyOf(arguments);
        this.filter = filter;
        this.distinct = distinct;
    }

    /** The aggregate. */
    public AggregateFunction function() {
        return function;
    }

    /** The arguments. */
    public List<Expr> arguments() {
        return arguments;
    }

    /** The condition of FILTER. */
    public @Nullable Expr filter() {
        return filter;
    }

    /** Whether equal arguments count once. */
    public boolean distinct() {
        return distinct;
    }

    @Override
    public DataType type() {
        return type;
    }

    @Override
    public List<Expr> children() {
        if (filter == null) {
            return arguments;
        }
        List<Expr> children = new ArrayList<>(arguments);
        children.add(filter);
        return children;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        int count = arguments.size();
        return new AggregateCall(
                function, children.subList(0, count), filter == null ? null : children.get(count), distinct);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AggregateCall call
                && function.name().equals(call.function.name())
                && type.equals(call.type)
                && distinct == call.distinct
                && arguments.equals(call.arguments)
                && Objects.equals(filter, call.filter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(function.name(), arguments, filter, distinct);
    }
}
