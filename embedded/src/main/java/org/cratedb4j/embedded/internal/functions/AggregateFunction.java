package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** An aggregate, its signature chosen. Also used over window frames. */
public interface AggregateFunction {
    /** CrateDB's own name. */
    String name();

    /** The types that the caller casts the arguments to, one per argument; empty for {@code count(*)}. */
    List<DataType> argumentTypes();

    /** The type of the result. */
    DataType returnType();

    /** A new accumulator, for one group. */
    Accumulator start();

    /** Collects the rows of one group. */
    interface Accumulator {
        /** Takes one row's arguments. */
        void add(@Nullable Object[] arguments);

        /** The group's result; may be asked again after more rows. */
        @Nullable
        Object result();
    }
}
