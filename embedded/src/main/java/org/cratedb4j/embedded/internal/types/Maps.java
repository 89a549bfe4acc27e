package org.cratedb4j.embedded.internal.types;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The order of OBJECT values: fewer keys first, then by the values of the keys; a key without value comes last. */
final class Maps {
    private Maps() {}

    static int compare(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) {
            return Integer.compare(a.size(), b.size());
        }
        TreeSet<Object> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        for (Object key : keys) {
            int order = compareValues(a.get(key), b.get(key));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareValues(@Nullable Object a, @Nullable Object b) {
        if (Objects.equals(a, b)) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? 1 : -1;
        }
        return a instanceof Map<?, ?> one && b instanceof Map<?, ?> other
                ? compare(one, other)
                : DataTypes.UNDEFINED.compare(a, b);
    }
}
