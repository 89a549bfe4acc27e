package org.cratedb4j.embedded.internal.system;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the values of a row, or of an object in it, together. */
final class Row {
    private final Map<String, @Nullable Object> values = new HashMap<>();

    private Row() {}

    static Row empty() {
        return new Row();
    }

    static Row of(String column, @Nullable Object value) {
        return new Row().and(column, value);
    }

    Row and(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    Map<String, @Nullable Object> done() {
        return values;
    }
}
