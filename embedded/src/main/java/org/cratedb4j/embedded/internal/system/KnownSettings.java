package org.cratedb4j.embedded.internal.system;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cratedb4j.embedded.internal.settings.ClusterSetting;
import org.cratedb4j.embedded.internal.types.ObjectType;

/** The settings of the cluster that there are: those that {@code sys.cluster} shows, with its types and defaults. */
public final class KnownSettings {
    private static final String LOGGERS = "logger";

    private KnownSettings() {}

    /** All settings by name. */
    public static Map<String, ClusterSetting> read() {
        SystemTable cluster = new SystemTables().get(SystemSchemas.SYS, "cluster");
        Map<String, ClusterSetting> settings = new LinkedHashMap<>();
        addAll(
                "",
                (ObjectType) cluster.column("settings").type(),
                (Map<?, ?>) cluster.constants().getOrDefault("settings", Map.of()),
                settings);
        return settings;
    }

    private static void addAll(
            String prefix, ObjectType type, Map<?, ?> defaults, Map<String, ClusterSetting> settings) {
        type.inner().forEach((key, inner) -> {
            Object value = defaults.get(key);
            if (inner instanceof ObjectType group && !group.inner().isEmpty()) {
                addAll(prefix + key + ".", group, value instanceof Map<?, ?> map ? map : Map.of(), settings);
            } else if (!(inner instanceof ObjectType) && !key.equals(LOGGERS)) {
                settings.put(prefix + key, new ClusterSetting(prefix + key, inner, value));
            }
        });
    }
}
