package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and replaces what is inside the values of OBJECT columns. Values are copied, never changed. */
final class NestedValues {
    private NestedValues() {}

    /** What is at a path inside a value; null when there is nothing. */
    static @Nullable Object get(@Nullable Object value, List<String> keys) {
        Object inner = value;
        for (String key : keys) {
            inner = inner instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return inner;
    }

    /** The value with something put at a path inside; objects on the way are made where there are none. */
    static @Nullable Object with(@Nullable Object value, List<String> keys, @Nullable Object inner) {
        if (keys.isEmpty()) {
            return inner;
        }
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> changed.put((String) key, element));
        }
        String first = keys.get(0);
        changed.put(first, with(changed.get(first), keys.subList(1, keys.size()), inner));
        return changed;
    }

    /** The value without what is at a path inside. */
    static @Nullable Object without(@Nullable Object value, List<String> keys) {
        if (!(value instanceof Map<?, ?> map) || !map.containsKey(keys.get(0))) {
            return value;
        }
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        map.forEach((key, element) -> changed.put((String) key, element));
        if (keys.size() == 1) {
            changed.remove(keys.get(0));
        } else {
            changed.put(keys.get(0), without(changed.get(keys.get(0)), keys.subList(1, keys.size())));
        }
        return changed;
    }

    /**
     * The value with something put at a path inside where that key is missing; in an array, in each element. Objects on the way are
     * made unless they are there as NULL.
     */
    static @Nullable Object fill(@Nullable Object value, List<String> keys, @Nullable Object inner) {
        if (value instanceof List<?> elements) {
            List<@Nullable Object> filled = new ArrayList<>(elements.size());
            elements.forEach(element -> filled.add(fill(element, keys, inner)));
            return filled;
        }
        String first = keys.get(0);
        if (!(value instanceof Map<?, ?> map) || (keys.size() == 1 && map.containsKey(first))) {
            return value;
        }
        List<String> rest = keys.subList(1, keys.size());
        return with(
                value,
                List.of(first),
                map.containsKey(first) ? fill(map.get(first), rest, inner) : with(null, rest, inner));
    }

    /** Whether the object around a path is there and has the last key. */
    static boolean has(@Nullable Object value, List<String> keys) {
        Object parent = get(value, keys.subList(0, keys.size() - 1));
        return parent instanceof Map<?, ?> map && map.containsKey(keys.get(keys.size() - 1));
    }
}
