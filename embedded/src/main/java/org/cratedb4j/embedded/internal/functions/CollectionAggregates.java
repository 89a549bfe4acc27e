package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aggregates that keep values: all, different ones, the most frequent, any. */
final class CollectionAggregates {
    private CollectionAggregates() {}

    static void addTo(AggregateTable table) {
        table.add("array_agg(E) -> array(E)", ArrayOfAll::new);
        table.add("string_agg(text, text) -> text", JoinedText::new);
        List<String> types = new ArrayList<>(TypeLists.PRIMITIVES);
        types.add("numeric");
        for (String type : types) {
            table.add("collect_set(" + type + ") -> array(" + type + ")", DifferentValues::new);
        }
        table.add("arbitrary(T) -> T", AnyValue::new);
        table.add("any_value(T) -> T", AnyValue::new);
        for (String parameters : List.of("V", "V, integer", "V, integer, integer")) {
            table.add("topk(" + parameters + ") -> object", TopK::new);
        }
    }

    private static final class ArrayOfAll implements AggregateFunction.Accumulator {
        private final List<@Nullable Object> values = new ArrayList<>();

        @Override
        public void add(@Nullable Object[] arguments) {
            values.add(arguments[0]);
        }

        @Override
        public Object result() {
            return new ArrayList<>(values);
        }
    }

    private static final class DifferentValues extends NonNullAccumulator<Object> {
        /** Its order is the one in which CrateDB gives the values, too. */
        private final Collection<Object> values = new HashSet<>();

        @Override
        void accept(Object value) {
            values.add(value);
        }

        @Override
        public Object result() {
            return new ArrayList<>(values);
        }
    }

    private static final class AnyValue extends NonNullAccumulator<Object> {
        private @Nullable Object value;

        @Override
        void accept(Object candidate) {
            value = value == null ? candidate : value;
        }

        @Override
        public @Nullable Object result() {
            return value;
        }
    }

    private static final class JoinedText implements AggregateFunction.Accumulator {
        private final StringBuilder text = new StringBuilder();
        private boolean any;

        @Override
        public void add(@Nullable Object[] arguments) {
            if (arguments[0] != null) {
                text.append(any && arguments[1] != null ? arguments[1] : "").append(arguments[0]);
                any = true;
            }
        }

        @Override
        public @Nullable Object result() {
            return any ? text.toString() : null;
        }
    }
}
