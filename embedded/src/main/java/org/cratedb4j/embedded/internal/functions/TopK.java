package org.cratedb4j.embedded.internal.functions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The most frequent values, counted exactly. */
final class TopK implements AggregateFunction.Accumulator {
    private static final int DEFAULT_LIMIT = 8;
    private static final int MAX_LIMIT = 5000;

    private final Map<Object, Long> counts = new LinkedHashMap<>();
    private int limit = DEFAULT_LIMIT;

    @Override
    public void add(@Nullable Object[] arguments) {
        if (arguments.length > 1 && arguments[1] instanceof Integer given) {
            if (given <= 0 || given > MAX_LIMIT) {
                throw new IllegalArgumentException(
                        "Limit parameter for topk must be between 0 and 10_000. Got: " + given);
            }
            limit = given;
        }
        if (arguments[0] != null) {
            counts.merge(arguments[0], 1L, Long::sum);
        }
    }

    @Override
    public Object result() {
        if (counts.isEmpty()) {
            return Map.of();
        }
        List<Object> frequencies = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(limit)
                .map(TopK::frequency)
                .toList();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("maximum_error", 0L);
        result.put("frequencies", frequencies);
        return result;
    }

    private static Object frequency(Map.Entry<Object, Long> entry) {
        Map<String, Object> frequency = new LinkedHashMap<>();
        frequency.put("item", entry.getKey());
        frequency.put("estimate", entry.getValue());
        frequency.put("lower_bound", entry.getValue());
        frequency.put("upper_bound", entry.getValue());
        return frequency;
    }
}
