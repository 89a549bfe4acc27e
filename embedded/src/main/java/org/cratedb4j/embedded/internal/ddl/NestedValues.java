package org.cratedb4j.embedded.internal.ddl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.jspecify.annotations.Nullable;

/** Changes inside the values of OBJECT columns, and of arrays of objects. Values are copied, never changed. */
final class NestedValues {
    private NestedValues() {}

    /** Removes the key at the end of a path. */
    static UnaryOperator<Object> remove(ColumnPath path) {
        return value -> change(value, path.keys(), null);
    }

    /** Gives the key at the end of a path another name. */
    static UnaryOperator<Object> rename(ColumnPath path, String newKey) {
        return value -> change(value, path.keys(), newKey);
    }

    private static Object change(Object value, List<String> keys, @Nullable String newKey) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> changed = new ArrayList<>(list.size());
            for (Object element : list) {
                changed.add(element == null ? null : change(element, keys, newKey));
            }
            return changed;
        }
        if (!(value instanceof Map<?, ?> map) || !map.containsKey(keys.get(0))) {
            return value;
        }
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        map.forEach((key, inner) -> {
            if (!key.equals(keys.get(0))) {
                changed.put((String) key, inner);
            } else if (keys.size() > 1) {
                changed.put((String) key, inner == null ? null : change(inner, keys.subList(1, keys.size()), newKey));
            } else if (newKey != null) {
                changed.put(newKey, inner);
            }
        });
        return changed;
    }
}
