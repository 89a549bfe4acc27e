package org.cratedb4j.embedded.internal.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and replaces what is inside the values of OBJECT columns. Values are copied, never changed. */
public final class NestedValues {
    private NestedValues() {}

    /** What is at a path inside a value; null when there is nothing. */
    public static @Nullable Object get(@Nullable Object value, List<String> keys) {
        Object inner = value;
        for (String key : keys) {
            inner = inner instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return inner;
    }

    /** The value with something put at a path inside; objects on the way are made where there are none. */
    public static @Nullable Object with(@Nullable Object value, List<String> keys, @Nullable Object inner) {
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

    /** The value without what is at a path inside; in an array, in each element. */
    public static @Nullable Object without(@Nullable Object value, List<String> keys) {
        return withLastKey(value, keys, null);
    }

    /** The value with another name for the last key of a path; in an array, in each element. */
    public static @Nullable Object renamed(@Nullable Object value, List<String> keys, String newKey) {
        return withLastKey(value, keys, newKey);
    }

    private static @Nullable Object withLastKey(@Nullable Object value, List<String> keys, @Nullable String newKey) {
        if (value instanceof List<?> elements) {
            List<@Nullable Object> changed = new ArrayList<>(elements.size());
            elements.forEach(element -> changed.add(withLastKey(element, keys, newKey)));
            return changed;
        }
        String first = keys.get(0);
        if (!(value instanceof Map<?, ?> map) || !map.containsKey(first)) {
            return value;
        }
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        map.forEach((key, inner) -> {
            if (!key.equals(first)) {
                changed.put((String) key, inner);
            } else if (keys.size() > 1) {
                changed.put(first, withLastKey(inner, keys.subList(1, keys.size()), newKey));
            } else if (newKey != null) {
                changed.put(newKey, inner);
            }
        });
        return changed;
    }

    /**
     * The value with something put at a path inside where that key is missing; in an array, in each element. Objects on the way are
     * made unless they are there as NULL.
     */
    public static @Nullable Object fill(@Nullable Object value, List<String> keys, @Nullable Object inner) {
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
    public static boolean has(@Nullable Object value, List<String> keys) {
        Object parent = get(value, keys.subList(0, keys.size() - 1));
        return parent instanceof Map<?, ?> map && map.containsKey(keys.get(keys.size() - 1));
    }
}
