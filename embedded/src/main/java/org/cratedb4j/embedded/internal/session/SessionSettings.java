package org.cratedb4j.embedded.internal.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.settings.ClusterSettings;
import org.jspecify.annotations.Nullable;

/** The settings of one session. */
final class SessionSettings {
    private static final List<String> OF_NEW_SESSIONS =
            List.of(ClusterSettings.STATEMENT_TIMEOUT, ClusterSettings.MEMORY_LIMIT);

    private final Map<String, @Nullable String> values = new HashMap<>();
    private List<String> searchPath;
    private Timeout statementTimeout = Timeout.NONE;
    private @Nullable Map<String, String> map;

    SessionSettings(String schema) {
        Settings.list().forEach(setting -> values.put(setting.name(), setting.defaultValue()));
        this.searchPath = List.of(schema);
        values.put(Settings.SEARCH_PATH, schema);
    }

    /** Takes what the cluster's settings say about new sessions. */
    void begin(ClusterSettings cluster) {
        for (String name : OF_NEW_SESSIONS) {
            Object value = cluster.given(name);
            Setting setting = Settings.find(name);
            if (value != null && setting != null) {
                set(setting, List.of(value));
            }
        }
    }

    /** SET; no values: DEFAULT. */
    void set(Setting setting, List<@Nullable Object> given) {
        String value =
                given.isEmpty() ? setting.defaultValue() : setting.reader().read(given);
        values.put(setting.name(), value);
        map = null;
        if (setting.name().equals(Settings.SEARCH_PATH)) {
            searchPath = given.isEmpty() ? List.of(String.valueOf(value)) : SettingReaders.texts(given);
        } else if (setting.name().equals(Settings.STATEMENT_TIMEOUT)) {
            statementTimeout = given.isEmpty() ? Timeout.NONE : Timeout.of(given.get(0));
        }
    }

    /** What SHOW shows. */
    @Nullable
    String get(Setting setting) {
        return values.get(setting.name());
    }

    List<String> searchPath() {
        return searchPath;
    }

    Timeout statementTimeout() {
        return statementTimeout;
    }

    /** Whether a key that an object does not declare is an error. */
    boolean strictKeys() {
        return !"false".equals(values.get(Settings.ERROR_ON_UNKNOWN_OBJECT_KEY));
    }

    /** All settings that have a value. */
    Map<String, String> asMap() {
        if (map == null) {
            Map<String, String> present = new HashMap<>();
            values.forEach((name, value) -> {
                if (value != null) {
                    present.put(name, value);
                }
            });
            map = Map.copyOf(present);
        }
        return map;
    }
}
