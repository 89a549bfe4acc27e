package org.cratedb4j.embedded.internal.types;

import java.util.Map;
import java.util.Objects;

/** The order of OBJECT values: fewer keys first, then by the values of the keys. */
final class Maps {
    private Maps() {}

    static int compare(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) {
            return Integer.compare(a.size(), b.size());
        }
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            Object left = entry.getValue();
            Object right = b.get(entry.getKey());
            if (Objects.equals(left, right)) {
                continue;
            }
            if (left == null || right == null) {
                return left == null ? 1 : -1;
            }
            int order = left instanceof Map<?, ?> l && right instanceof Map<?, ?> r
                    ? compare(l, r)
                    : DataTypes.UNDEFINED.compare(left, right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
