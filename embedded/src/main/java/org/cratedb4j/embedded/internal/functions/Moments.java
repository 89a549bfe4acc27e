package org.cratedb4j.embedded.internal.functions;

import org.jspecify.annotations.Nullable;

/** Variance and standard deviation from sum and sum of squares, with the rounding that CrateDB's way of computing has. */
final class Moments extends NonNullAccumulator<Number> {
    /** What to give of them. */
    enum Kind {
        VARIANCE,
        POPULATION_DEVIATION,
        SAMPLE_DEVIATION
    }

    private final Kind kind;
    private double sum;
    private double sumOfSquares;
    private long count;

    Moments(Kind kind) {
        this.kind = kind;
    }

    @Override
    void accept(Number number) {
        double value = number.doubleValue();
        sum += value;
        sumOfSquares += value * value;
        count++;
    }

    @Override
    public @Nullable Object result() {
        if (count == 0 || (kind == Kind.SAMPLE_DEVIATION && count == 1)) {
            return null;
        }
        double variance = Math.max(0, (sumOfSquares - sum * sum / count) / count);
        return switch (kind) {
            case VARIANCE -> variance;
            case POPULATION_DEVIATION -> Math.sqrt(variance);
            case SAMPLE_DEVIATION -> Math.sqrt(variance * count / (count - 1));
        };
    }
}
