package org.cratedb4j.embedded.internal.sql.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in {@code WITH (name = value, ...)}: in the order written; the last of two equal names counts. */
public record Properties(Map<String, Expression> entries) {
    /** No properties. */
    public static final Properties NONE = new Properties(Map.of());

    public Properties {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
