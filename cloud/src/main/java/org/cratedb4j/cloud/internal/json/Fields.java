package org.cratedb4j.cloud.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields of a JSON object to send; those without a value are left out. For one thread. */
public final class Fields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    public Fields with(String name, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return with(name, optional.orElse(null));
        }
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    public Map<String, Object> json() {
        return Collections.unmodifiableMap(fields);
    }
}
