package org.cratedb4j.embedded.internal.functions;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** The standard deviation of NUMERIC values. */
final class DecimalDeviation extends NonNullAccumulator<BigDecimal> {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final boolean ofSample;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal sumOfSquares = BigDecimal.ZERO;
    private long count;

    DecimalDeviation(boolean ofSample) {
        this.ofSample = ofSample;
    }

    @Override
    void accept(BigDecimal value) {
        sum = sum.add(value);
        sumOfSquares = sumOfSquares.add(value.multiply(value));
        count++;
    }

    @Override
    public @Nullable Object result() {
        if (count == 0 || (ofSample && count == 1)) {
            return null;
        }
        BigDecimal n = BigDecimal.valueOf(count);
        BigDecimal variance =
                sumOfSquares.subtract(sum.multiply(sum).divide(n, PRECISION)).divide(n, PRECISION);
        if (ofSample) {
            variance = variance.multiply(n).divide(BigDecimal.valueOf(count - 1), PRECISION);
        }
        return variance.sqrt(PRECISION);
    }
}
