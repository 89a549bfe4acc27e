package org.cratedb4j.embedded.internal.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.functions.WindowFunction;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A function or an aggregate over a window. */
public final class WindowCall implements Symbolic {
    private final @Nullable WindowFunction function;
    private final @Nullable AggregateCall aggregate;
    private final List<Expr> arguments;
    private final boolean ignoreNulls;
    private final WindowDefinition window;

    private WindowCall(
            @Nullable WindowFunction function,
            @Nullable AggregateCall aggregate,
            List<Expr> arguments,
            boolean ignoreNulls,
            WindowDefinition window) {
        this.function = function;
        this.aggregate = aggregate;
        this.arguments = List.copyOf(arguments);
        this.ignoreNulls = ignoreNulls;
        this.window = window;
    }

    /** A function that only exists over windows, with arguments of its {@link WindowFunction#argumentTypes()}. */
    public static WindowCall of(
            WindowFunction function, List<Expr> arguments, boolean ignoreNulls, WindowDefinition window) {
        return new WindowCall(function, null, arguments, ignoreNulls, window);
    }

    /** An aggregate over each row's frame. */
    public static WindowCall of(AggregateCall aggregate, WindowDefinition window) {
        return new WindowCall(null, aggregate, aggregate.children(), false, window);
    }

    /** The function; null when it is an aggregate. */
    public @Nullable WindowFunction function() {
        return function;
    }

    /** The aggregate; null when it is a function. */
    public @Nullable AggregateCall aggregate() {
        return aggregate;
    }

    /** The arguments; of an aggregate also its filter. */
    public List<Expr> arguments() {
        return arguments;
    }

    /** Whether IGNORE NULLS was written. */
    public boolean ignoreNulls() {
        return ignoreNulls;
    }

    /** The window. */
    public WindowDefinition window() {
        return window;
    }

    /** The name of the function or aggregate. */
    public String name() {
        return function != null
                ? function.name()
                : Objects.requireNonNull(aggregate).function().name();
    }

    @Override
    public DataType type() {
        return function != null
                ? function.returnType()
                : Objects.requireNonNull(aggregate).type();
    }

    @Override
    public List<Expr> children() {
        List<Expr> children = new ArrayList<>(arguments);
        children.addAll(window.expressions());
        return children;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        List<Expr> newArguments = children.subList(0, arguments.size());
        AggregateCall newAggregate = aggregate == null ? null : (AggregateCall) aggregate.withChildren(newArguments);
        var others = children.subList(arguments.size(), children.size()).iterator();
        return new WindowCall(function, newAggregate, newArguments, ignoreNulls, window.map(unused -> others.next()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WindowCall call
                && name().equals(call.name())
                && type().equals(call.type())
                && Objects.equals(aggregate, call.aggregate)
                && arguments.equals(call.arguments)
                && ignoreNulls == call.ignoreNulls
                && window.equals(call.window);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), arguments, window);
    }
}
