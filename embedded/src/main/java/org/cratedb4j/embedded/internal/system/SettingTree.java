package org.cratedb4j.embedded.internal.system;

import java.util.HashMap;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** Makes an object of settings with names like {@code translog.sync_interval}. */
final class SettingTree {
    private SettingTree() {}

    /** The settings that have a place in {@code type}. */
    static Map<String, @Nullable Object> of(ObjectType type, Map<String, Object> settings) {
        return under("", type, settings);
    }

    private static Map<String, @Nullable Object> under(String prefix, ObjectType type, Map<String, Object> settings) {
        if (type.inner().isEmpty()) {
            return allUnder(prefix, settings);
        }
        Map<String, @Nullable Object> object = new HashMap<>();
        for (Map.Entry<String, DataType> inner : type.inner().entrySet()) {
            String name = prefix + inner.getKey();
            object.put(
                    inner.getKey(),
                    inner.getValue() instanceof ObjectType group
                            ? under(name + ".", group, settings)
                            : settings.get(name));
        }
        return object;
    }

    private static Map<String, @Nullable Object> allUnder(String prefix, Map<String, Object> settings) {
        Map<String, @Nullable Object> object = new HashMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                object.put(name.substring(prefix.length()), value);
            }
        });
        return object;
    }
}
