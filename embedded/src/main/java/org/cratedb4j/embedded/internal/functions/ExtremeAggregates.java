package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** The smallest and the largest value, and what stands beside it. */
final class ExtremeAggregates {
    private ExtremeAggregates() {}

    static void addTo(AggregateTable table) {
        extreme(table, "min", order -> order < 0);
        extreme(table, "max", order -> order > 0);
    }

    private static void extreme(AggregateTable table, String name, IntPredicate better) {
        List<String> types = new ArrayList<>(List.of("numeric"));
        types.addAll(TypeLists.PRIMITIVES);
        for (String type : types) {
            table.typed(
                    name + "(" + type + ") -> " + type, binding -> () -> new Extreme(binding.argument(0), better, 0));
        }
        table.typed(name + "_by(A, B) -> A", binding -> () -> new Extreme(binding.argument(1), better, 1));
    }

    /** Keeps the first argument of the row whose {@code key} argument no other one beats. */
    private static final class Extreme implements AggregateFunction.Accumulator {
        private final DataType type;
        private final IntPredicate better;
        private final int key;
        private @Nullable Object bestKey;
        private @Nullable Object best;

        Extreme(DataType type, IntPredicate better, int key) {
            this.type = type;
            this.better = better;
            this.key = key;
        }

        @Override
        public void add(@Nullable Object[] arguments) {
            Object candidate = arguments[key];
            if (candidate != null && (bestKey == null || better.test(type.compare(candidate, bestKey)))) {
                bestKey = candidate;
                best = arguments[0];
            }
        }

        @Override
        public @Nullable Object result() {
            return best;
        }
    }
}
