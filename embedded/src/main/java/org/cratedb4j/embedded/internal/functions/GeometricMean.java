package org.cratedb4j.embedded.internal.functions;

import org.jspecify.annotations.Nullable;

/** The n-th root of the product of n values. */
final class GeometricMean extends NonNullAccumulator<Number> {
    private double logarithms;
    private long count;

    @Override
    void accept(Number value) {
        logarithms += Math.log(value.doubleValue());
        count++;
    }

    @Override
    public @Nullable Object result() {
        double mean = Math.exp(logarithms / count);
        return count == 0 || Double.isNaN(mean) ? null : mean;
    }
}
