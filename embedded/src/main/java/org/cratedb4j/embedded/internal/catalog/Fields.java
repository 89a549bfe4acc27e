package org.cratedb4j.embedded.internal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Named values that were saved; a field that an older version did not write is null. */
record Fields(Map<?, ?> fields) {
    static Fields of(@Nullable Object saved) {
        return new Fields((Map<?, ?>) Objects.requireNonNull(saved));
    }

    @Nullable
    Object get(String name) {
        return fields.get(name);
    }

    @Nullable
    String textOrNull(String name) {
        return (String) fields.get(name);
    }

    String text(String name) {
        return Objects.requireNonNull(textOrNull(name), name);
    }

    int number(String name) {
        return (Integer) Objects.requireNonNull(fields.get(name), name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    List<?> list(String name) {
        return (List<?>) Objects.requireNonNullElse(fields.get(name), List.of());
    }

    <T> List<T> list(String name, Function<Object, T> decode) {
        List<T> decoded = new ArrayList<>();
        for (Object element : list(name)) {
            decoded.add(decode.apply(element));
        }
        return decoded;
    }

    @SuppressWarnings("unchecked") // Maps are saved with texts as keys and without null values.
    Map<String, Object> map(String name) {
        return (Map<String, Object>) Objects.requireNonNullElse(fields.get(name), Map.of());
    }
}
