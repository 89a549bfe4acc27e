package org.cratedb4j.embedded.internal.functions;

import org.jspecify.annotations.Nullable;

/** Leaves out the rows whose first argument is null. */
abstract class NonNullAccumulator<T> implements AggregateFunction.Accumulator {
    abstract void accept(T value);

    @Override
    @SuppressWarnings("unchecked") // the signature beside the accumulator says what the argument is
    public final void add(@Nullable Object[] arguments) {
        if (arguments[0] != null) {
            accept((T) arguments[0]);
        }
    }
}
