package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import java.util.function.IntPredicate;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** The smallest or largest value. */
final class Extremes {
    private Extremes() {}

    /** The first non-null value that no other one is better than; null when there is none. */
    static @Nullable Object of(List<? extends @Nullable Object> values, DataType type, IntPredicate better) {
        Object best = null;
        for (Object value : values) {
            if (value != null && (best == null || better.test(type.compare(value, best)))) {
                best = value;
            }
        }
        return best;
    }
}
