package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.functions.TableFunction;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.RowType;
import org.jspecify.annotations.Nullable;

/** A call of a table function in a select list: as many rows as the function gives. */
public final class TableCall implements Symbolic {
    private final TableFunction function;
    private final List<Expr> arguments;

    /** A call with arguments of the function's {@link TableFunction#argumentTypes()}. */
    public TableCall(TableFunction function, List<Expr> arguments) {
        this.function = function;
        this.arguments = List.copyOf(arguments);
    }

    /** The function. */
    public TableFunction function() {
        return function;
    }

    /** The type of its only column, or a record of several. */
    @Override
    public DataType type() {
        List<DataType> types = function.columnTypes();
        return types.size() == 1 ? types.get(0) : new RowType(function.columnNames(), types);
    }

    @Override
    public List<Expr> children() {
        return arguments;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new TableCall(function, children);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableCall call
                && function.name().equals(call.function.name())
                && arguments.equals(call.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(function.name(), arguments);
    }
}
