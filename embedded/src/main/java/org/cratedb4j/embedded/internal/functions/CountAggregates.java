package org.cratedb4j.embedded.internal.functions;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counting. */
final class CountAggregates {
    private CountAggregates() {}

    static void addTo(AggregateTable table) {
        table.add("count(V) -> bigint", CountValues::new);
        table.add("count() -> bigint", CountRows::new);
        // CrateDB estimates; below some thousand values it, too, is exact.
        for (String type : TypeLists.PRIMITIVES) {
            table.add("hyperloglog_distinct(" + type + ") -> bigint", CountDistinct::new);
            table.add("hyperloglog_distinct(" + type + ", integer) -> bigint", CountDistinct::new);
        }
    }

    private static final class CountRows implements AggregateFunction.Accumulator {
        private long count;

        @Override
        public void add(@Nullable Object[] arguments) {
            count++;
        }

        @Override
        public Object result() {
            return count;
        }
    }

    private static final class CountValues extends NonNullAccumulator<Object> {
        private long count;

        @Override
        void accept(Object value) {
            count++;
        }

        @Override
        public Object result() {
            return count;
        }
    }

    private static final class CountDistinct extends NonNullAccumulator<Object> {
        private final Set<Object> values = new HashSet<>();

        @Override
        void accept(Object value) {
            values.add(value);
        }

        @Override
        public Object result() {
            return (long) values.size();
        }
    }
}
