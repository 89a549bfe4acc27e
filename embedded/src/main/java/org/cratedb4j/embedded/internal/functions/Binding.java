package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;

/**
 * A signature applied to arguments.
 *
 * @param arguments the types that the arguments are cast to
 * @param result the type of the result
 */
public record Binding(List<DataType> arguments, DataType result) {
    public Binding {
        arguments = List.copyOf(arguments);
    }

    /** The type of an argument. */
    public DataType argument(int index) {
        return arguments.get(index);
    }
}
