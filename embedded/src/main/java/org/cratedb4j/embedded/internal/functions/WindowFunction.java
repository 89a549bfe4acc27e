package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A function that only exists over a window: {@code row_number}, {@code rank}, {@code lag}, {@code first_value} ... */
public interface WindowFunction {
    /** CrateDB's own name. */
    String name();

    /** The types that the caller casts the arguments to. */
    List<DataType> argumentTypes();

    /** The type of the result. */
    DataType returnType();

    /** The value for row {@code row} of the partition. */
    @Nullable
    Object apply(Partition partition, int row, boolean ignoreNulls);

    /** The rows of one partition, in window order. Frames are half open: start included, end excluded. */
    interface Partition {
        /** How many rows there are. */
        int size();

        /** The evaluated arguments of a row. */
        @Nullable
        Object[] arguments(int row);

        /** The first row of the frame of {@code row}. */
        int frameStart(int row);

        /** The row after the last of the frame of {@code row}. */
        int frameEnd(int row);

        /** The first row that is equal to {@code row} by the window's ORDER BY. */
        int peerStart(int row);

        /** The row after the last that is equal to {@code row} by the window's ORDER BY. */
        int peerEnd(int row);
    }
}
