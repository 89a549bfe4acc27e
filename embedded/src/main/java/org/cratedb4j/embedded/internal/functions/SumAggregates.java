package org.cratedb4j.embedded.internal.functions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.types.Interval;
import org.jspecify.annotations.Nullable;

/** Sums and averages. */
final class SumAggregates {
    private SumAggregates() {}

    static void addTo(AggregateTable table) {
        table.add("sum(interval) -> interval", SumOfIntervals::new);
        table.add("sum(real) -> real", SumOfFloats::new);
        table.add("sum(double precision) -> double precision", SumOfDoubles::new);
        for (String type : TypeLists.INTEGERS) {
            table.add("sum(" + type + ") -> bigint", SumOfIntegers::new);
        }
        table.add("sum(numeric) -> numeric", SumOfDecimals::new);
        for (String name : List.of("avg", "mean")) {
            List<String> types = new ArrayList<>(TypeLists.NUMBERS);
            types.add("timestamp with time zone");
            for (String type : types) {
                table.add(name + "(" + type + ") -> double precision", Average::new);
            }
            table.add(name + "(numeric) -> numeric", AverageOfDecimals::new);
            table.add(name + "(interval) -> interval", AverageOfIntervals::new);
        }
    }

    private static final class SumOfIntegers extends NonNullAccumulator<Number> {
        private @Nullable Long sum;

        @Override
        void accept(Number value) {
            sum = sum == null ? value.longValue() : Math.addExact(sum, value.longValue());
        }

        @Override
        public @Nullable Object result() {
            return sum;
        }
    }

    private static final class SumOfDoubles extends NonNullAccumulator<Number> {
        private final KahanSum sum = new KahanSum();
        private boolean any;

        @Override
        void accept(Number value) {
            sum.add(value.doubleValue());
            any = true;
        }

        @Override
        public @Nullable Object result() {
            return any ? sum.value() : null;
        }
    }

    private static final class SumOfFloats extends NonNullAccumulator<Number> {
        private final KahanSum.OfFloats sum = new KahanSum.OfFloats();
        private boolean any;

        @Override
        void accept(Number value) {
            sum.add(value.floatValue());
            any = true;
        }

        @Override
        public @Nullable Object result() {
            return any ? sum.value() : null;
        }
    }

    private static final class SumOfDecimals extends NonNullAccumulator<BigDecimal> {
        private @Nullable BigDecimal sum;

        @Override
        void accept(BigDecimal value) {
            sum = sum == null ? value : sum.add(value);
        }

        @Override
        public @Nullable Object result() {
            return sum;
        }
    }

    private static final class SumOfIntervals extends NonNullAccumulator<Interval> {
        private @Nullable Interval sum;

        @Override
        void accept(Interval value) {
            sum = sum == null ? value : sum.plus(value);
        }

        @Override
        public @Nullable Object result() {
            return sum;
        }
    }

    private static final class Average extends NonNullAccumulator<Number> {
        private final KahanSum sum = new KahanSum();
        private long count;

        @Override
        void accept(Number value) {
            sum.add(value.doubleValue());
            count++;
        }

        @Override
        public @Nullable Object result() {
            return count == 0 ? null : sum.value() / count;
        }
    }

    private static final class AverageOfDecimals extends NonNullAccumulator<BigDecimal> {
        private BigDecimal sum = BigDecimal.ZERO;
        private long count;

        @Override
        void accept(BigDecimal value) {
            sum = sum.add(value);
            count++;
        }

        @Override
        public @Nullable Object result() {
            return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
        }
    }

    private static final class AverageOfIntervals extends NonNullAccumulator<Interval> {
        private long millis;
        private long count;

        @Override
        void accept(Interval value) {
            millis = Math.addExact(millis, value.totalMillis());
            count++;
        }

        @Override
        public @Nullable Object result() {
            return count == 0 ? null : Interval.ofMillis(millis / count);
        }
    }
}
