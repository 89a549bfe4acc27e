package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cratedb4j.embedded.internal.types.Interval;
import org.jspecify.annotations.Nullable;

/** Exact percentiles. CrateDB estimates them from about a hundred values on, and is exact below, too. */
final class Percentile implements AggregateFunction.Accumulator {
    private final boolean several;
    private final List<Double> values = new ArrayList<>();
    private List<Double> fractions = List.of();
    private boolean intervals;

    Percentile(boolean several) {
        this.several = several;
    }

    @Override
    public void add(@Nullable Object[] arguments) {
        if (fractions.isEmpty()) {
            fractions = fractions(arguments[1]);
        }
        if (arguments[0] instanceof Interval interval) {
            intervals = true;
            values.add((double) interval.totalMillis());
        } else if (arguments[0] instanceof Number number) {
            values.add(number.doubleValue());
        }
    }

    private static List<Double> fractions(@Nullable Object argument) {
        List<Double> fractions = new ArrayList<>();
        if (argument instanceof Double fraction) {
            fractions.add(fraction);
        } else if (argument instanceof List<?> list) {
            list.forEach(fraction -> fractions.add(fraction instanceof Double value ? value : Double.NaN));
        }
        if (argument != null && (fractions.isEmpty() || fractions.contains(Double.NaN))) {
            throw new IllegalArgumentException("no fraction value specified");
        }
        for (Double fraction : fractions) {
            if (fraction < 0 || fraction > 1) {
                throw new IllegalArgumentException("q should be in [0,1], got " + fraction);
            }
        }
        return fractions;
    }

    @Override
    public @Nullable Object result() {
        if (fractions.isEmpty()) {
            return null;
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        List<@Nullable Object> percentiles = new ArrayList<>();
        for (Double fraction : fractions) {
            percentiles.add(percentile(sorted, fraction));
        }
        return several ? percentiles : percentiles.get(0);
    }

    private @Nullable Object percentile(List<Double> sorted, double fraction) {
        if (sorted.isEmpty()) {
            return null;
        }
        int index = (int) Math.min(sorted.size() - 1, Math.floor(fraction * sorted.size()));
        double value = sorted.get(index);
        return intervals ? (Object) Interval.ofMillis((long) value) : (Object) value;
    }
}
