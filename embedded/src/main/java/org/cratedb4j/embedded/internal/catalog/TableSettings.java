package org.cratedb4j.embedded.internal.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;

/** The settings of tables: what {@code WITH} and {@code ALTER TABLE SET} take. */
public final class TableSettings {
    /** What the names of table settings begin with where they stand among others. */
    static final String PREFIX = "index.";

    /** How many copies of each shard there are; not that the embedded node made any. */
    public static final String REPLICAS = "number_of_replicas";

    /** What happens to unknown columns; kept as {@link TableDefinition#policy}. */
    public static final String COLUMN_POLICY = "column_policy";

    /** When rows become visible without REFRESH, in milliseconds. */
    public static final String REFRESH_INTERVAL = "refresh_interval";

    private static final String TOTAL_COLUMNS_LIMIT = "mapping.total_fields.limit";
    private static final int MOST_COLUMNS = 1000;
    private static final String DEPTH_LIMIT = "mapping.depth.limit";
    private static final int GREATEST_DEPTH = 100;
    private static final long DEFAULT_REFRESH_MILLIS = 1000;
    private static final String ROUTING = "routing.allocation.";
    private static final Map<String, Setting> SETTINGS = new LinkedHashMap<>();

    private record Setting(SettingFormat format, Object defaultValue, boolean changeable) {}

    static {
        add(REPLICAS, SettingFormat.REPLICAS, "0-1");
        add(COLUMN_POLICY, SettingFormat.oneOf("dynamic", "strict"), "strict");
        add(REFRESH_INTERVAL, SettingFormat.MILLIS, DEFAULT_REFRESH_MILLIS);
        add("blocks.read_only", SettingFormat.FLAG, false);
        add("blocks.read_only_allow_delete", SettingFormat.FLAG, false);
        add("blocks.read", SettingFormat.FLAG, false);
        add("blocks.write", SettingFormat.FLAG, false);
        add("blocks.metadata", SettingFormat.FLAG, false);
        add("translog.flush_threshold_size", SettingFormat.BYTES, 512L << 20);
        add("translog.sync_interval", SettingFormat.MILLIS, 5_000L);
        add("translog.durability", SettingFormat.oneOf("REQUEST", "ASYNC"), "REQUEST");
        add("routing.allocation.enable", SettingFormat.oneOf("all", "primaries", "new_primaries", "none"), "all");
        add("routing.allocation.total_shards_per_node", SettingFormat.atLeast(-1), -1);
        add(TOTAL_COLUMNS_LIMIT, SettingFormat.atLeast(0), MOST_COLUMNS);
        add(DEPTH_LIMIT, SettingFormat.atLeast(1), GREATEST_DEPTH);
        add("unassigned.node_left.delayed_timeout", SettingFormat.MILLIS, 60_000L);
        add("write.wait_for_active_shards", SettingFormat.TEXT, "1");
        add("allocation.max_retries", SettingFormat.atLeast(0), 5);
        add("max_ngram_diff", SettingFormat.atLeast(0), 1);
        add("max_shingle_diff", SettingFormat.atLeast(0), 3);
        add("merge.scheduler.max_thread_count", SettingFormat.atLeast(1), 1);
        add("soft_deletes.retention_lease.period", SettingFormat.MILLIS, 43_200_000L);
        addFixed("codec", SettingFormat.oneOf("default", "best_compression"), "default");
        addFixed("store.type", SettingFormat.TEXT, "fs");
        addFixed("number_of_routing_shards", SettingFormat.atLeast(1), 1);
    }

    private TableSettings() {}

    private static void add(String name, SettingFormat format, Object defaultValue) {
        SETTINGS.put(name, new Setting(format, defaultValue, true));
    }

    private static void addFixed(String name, SettingFormat format, Object defaultValue) {
        SETTINGS.put(name, new Setting(format, defaultValue, false));
    }

    /**
     * Reads a setting of CREATE TABLE or ALTER TABLE.
     *
     * @param name the name as written
     * @param value what was given, not null
     * @param creating whether the table is being created, when more can be set
     * @return the value in its Java form: Boolean, Integer, Long (milliseconds, bytes) or String
     * @throws CrateError when there is no such setting or it refuses the value
     */
    public static Object read(String name, Object value, boolean creating) {
        return format(name, creating).read(PREFIX + name, value.toString());
    }

    /** Fails as {@link #read} does when ALTER TABLE cannot change a setting. */
    public static void requireChangeable(String name) {
        format(name, false);
    }

    private static SettingFormat format(String name, boolean creating) {
        Setting setting = SETTINGS.get(name);
        if (setting != null && (creating || setting.changeable())) {
            return setting.format();
        }
        for (String group : new String[] {"require.", "include.", "exclude."}) {
            if (name.startsWith(ROUTING + group) && name.length() > ROUTING.length() + group.length()) {
                return SettingFormat.TEXT;
            }
        }
        throw new CrateError(
                ErrorKind.SQL_PARSE, "Invalid property \"" + name + "\" passed to [ALTER | CREATE] TABLE statement");
    }

    /** All settings of a table, by name: those given and the defaults of the others. */
    public static Map<String, Object> effective(Map<String, Object> given) {
        Map<String, Object> all = new TreeMap<>();
        SETTINGS.forEach((name, setting) -> all.put(name, setting.defaultValue()));
        all.putAll(given);
        return Collections.unmodifiableMap(all);
    }

    /** The refresh interval of a table in milliseconds; 0 and less: none. */
    public static long refreshIntervalMillis(TableDefinition table) {
        Object given = table.settings().get(REFRESH_INTERVAL);
        return given == null ? DEFAULT_REFRESH_MILLIS : (Long) given;
    }

    /** How many columns a table may have, those inside objects included. */
    static int mostColumns(TableDefinition table) {
        return (Integer) table.settings().getOrDefault(TOTAL_COLUMNS_LIMIT, MOST_COLUMNS);
    }

    /** How many objects a column of a table may be inside of. */
    static int greatestDepth(TableDefinition table) {
        return (Integer) table.settings().getOrDefault(DEPTH_LIMIT, GREATEST_DEPTH);
    }
}
