package org.cratedb4j.embedded.internal.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.catalog.CatalogStorage;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the cluster: those that were set until the cluster stops, those that are kept, and the defaults of the others.
 * Thread-safe: readers see one state at a time.
 */
public final class ClusterSettings {
    /** Whether statements are logged. */
    public static final String STATS_ENABLED = "stats.enabled";

    /** How many statements the log holds. */
    public static final String JOBS_LOG_SIZE = "stats.jobs_log_size";

    /** How long statements stay in the log; then its size does not count. */
    public static final String JOBS_LOG_EXPIRATION = "stats.jobs_log_expiration";

    /** How long statements of new sessions may take. */
    public static final String STATEMENT_TIMEOUT = "statement_timeout";

    /** The same setting of new sessions. */
    public static final String MEMORY_LIMIT = "memory.operation_limit";

    private static final String KEY = "setting/";
    private static final String LOGGER = "logger.";

    private final CatalogStorage storage;
    private final Supplier<Map<String, ClusterSetting>> known;
    private final ReentrantLock changing = new ReentrantLock();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, Object> persistent;
    private volatile Map<String, Object> temporary = Map.of();

    /**
     * @param storage where settings are kept
     * @param known all settings by name; asked for when the first is needed
     */
    public ClusterSettings(CatalogStorage storage, Supplier<Map<String, ClusterSetting>> known) {
        this.storage = storage;
        this.known = known;
        Map<String, Object> kept = new TreeMap<>();
        storage.load().forEach((key, fields) -> {
            Object value = fields.isEmpty() ? null : fields.get(0);
            if (key.startsWith(KEY) && value != null) {
                kept.put(key.substring(KEY.length()), value);
            }
        });
        this.persistent = Collections.unmodifiableMap(kept);
    }

    /** Calls somebody after each change, and now when anything is set. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
        if (!persistent.isEmpty() || !temporary.isEmpty()) {
            listener.run();
        }
    }

    /** What a setting was set to, times in milliseconds; null when it has its default. */
    public @Nullable Object given(String name) {
        return temporary.getOrDefault(name, persistent.get(name));
    }

    /** All settings by name, as they are shown, those of loggers left out. */
    public Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        known.get().forEach((name, setting) -> {
            Object given = given(name);
            Object value = given == null ? setting.defaultValue() : ClusterSetting.shown(given);
            if (value != null) {
                all.put(name, value);
            }
        });
        return all;
    }

    /** The levels that loggers were set to, by name. */
    public Map<String, Object> loggers() {
        Map<String, Object> loggers = new TreeMap<>(persistent);
        loggers.putAll(temporary);
        loggers.keySet().removeIf(name -> !name.startsWith(LOGGER));
        return loggers;
    }

    /**
     * SET GLOBAL: all of it or nothing.
     *
     * @param values what was given, by the names of settings and of groups of settings
     * @param keep whether the values outlive the cluster's stop
     * @throws CrateError when there is no such setting, it cannot be set now, or not to this
     */
    public void set(Map<String, @Nullable Object> values, boolean keep) {
        Map<String, Object> read = new LinkedHashMap<>();
        values.forEach((name, value) -> read(name, value, read));
        read.keySet().forEach(this::requireDynamic);
        change(read, keep);
    }

    private void read(String name, @Nullable Object value, Map<String, Object> read) {
        if (!name.startsWith(LOGGER) && known.get().keySet().stream().noneMatch(each -> isPartOf(each, name))) {
            throw refused("Setting '" + name + "' is not supported");
        }
        if (value == null) {
            throw refused("Cannot set \"" + name + "\" to `null`. Use `RESET [GLOBAL] \"" + name
                    + "\"` to reset a setting to its default value");
        }
        if (value instanceof Map<?, ?> group) {
            group.forEach((key, inner) -> read(name + "." + key, inner, read));
            return;
        }
        String text = value instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : value.toString();
        ClusterSetting setting = known.get().get(name);
        read.put(name, setting == null ? text : setting.isDynamic() ? setting.read(text) : text);
    }

    private static boolean isPartOf(String setting, String name) {
        return setting.equals(name) || setting.startsWith(name + ".");
    }

    private void requireDynamic(String name) {
        ClusterSetting setting = known.get().get(name);
        if (setting != null && !setting.isDynamic()) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE, "Setting '" + name + "' cannot be set/reset at runtime");
        }
    }

    private void change(Map<String, Object> values, boolean keep) {
        changing.lock();
        try {
            if (keep) {
                Map<String, @Nullable List<@Nullable Object>> entries = new HashMap<>();
                values.forEach((name, value) -> entries.put(KEY + name, List.<@Nullable Object>of(value)));
                storage.save(entries);
                persistent = with(persistent, values);
            } else {
                temporary = with(temporary, values);
            }
        } finally {
            changing.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    private static Map<String, Object> with(Map<String, Object> before, Map<String, Object> values) {
        Map<String, Object> after = new TreeMap<>(before);
        after.putAll(values);
        return Collections.unmodifiableMap(after);
    }

    /**
     * RESET GLOBAL: settings, and all whose names begin like this, have their defaults again.
     *
     * @throws CrateError when there is no such setting, or it cannot be reset now
     */
    public void reset(List<String> prefixes) {
        List<String> names = new ArrayList<>();
        for (String prefix : prefixes) {
            List<String> found = prefix.startsWith(LOGGER)
                    ? List.of(prefix)
                    : known.get().keySet().stream()
                            .filter(name -> name.startsWith(prefix))
                            .toList();
            if (found.isEmpty()) {
                throw refused("Setting '" + prefix + "' is not supported");
            }
            found.forEach(this::requireDynamic);
            names.addAll(found);
        }
        forget(names);
    }

    private void forget(List<String> names) {
        changing.lock();
        try {
            Map<String, @Nullable List<@Nullable Object>> entries = new HashMap<>();
            names.stream().filter(persistent::containsKey).forEach(name -> entries.put(KEY + name, null));
            if (!entries.isEmpty()) {
                storage.save(entries);
            }
            persistent = without(persistent, names);
            temporary = without(temporary, names);
        } finally {
            changing.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    private static Map<String, Object> without(Map<String, Object> before, List<String> names) {
        Map<String, Object> after = new TreeMap<>(before);
        after.keySet().removeAll(names);
        return Collections.unmodifiableMap(after);
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
