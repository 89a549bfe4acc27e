package org.cratedb4j.embedded.internal.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cratedb4j.embedded.internal.catalog.DurationText;
import org.cratedb4j.embedded.internal.catalog.SettingFormat;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the cluster, as {@code sys.cluster} shows it.
 *
 * @param name its full name, for example {@code stats.enabled}
 * @param type the type of its value
 * @param defaultValue its value unless it is set
 */
public record ClusterSetting(
        String name, DataType type, @Nullable Object defaultValue) {
    private static final Set<String> FIXED_GROUPS = Set.of("gateway", "udc", "fdw");
    private static final Set<String> FIXED = Set.of("statement_max_length");
    private static final Pattern DURATION = Pattern.compile("\\d+(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("\\d+(kb|mb|gb|b|%)");
    private static final Pattern PERCENTAGE = Pattern.compile("\\d{1,2}%|100%");
    private static final Map<String, SettingFormat> WORDS = Map.of(
            "cluster.graceful_stop.min_availability", SettingFormat.oneOf("none", "primaries", "full"),
            "cluster.routing.allocation.allow_rebalance",
                    SettingFormat.oneOf("always", "indices_primaries_active", "indices_all_active"),
            "cluster.routing.allocation.enable", SettingFormat.oneOf("all", "primaries", "new_primaries", "none"),
            "cluster.routing.rebalance.enable", SettingFormat.oneOf("all", "primaries", "replicas", "none"),
            "memory.allocation.type", SettingFormat.oneOf("on-heap", "off-heap"));
    private static final Map<String, Integer> LEAST = Map.ofEntries(
            Map.entry("cluster.max_shards_per_node", 1),
            Map.entry("cluster.routing.allocation.cluster_concurrent_rebalance", -1),
            Map.entry("cluster.routing.allocation.node_concurrent_recoveries", 0),
            Map.entry("cluster.routing.allocation.node_initial_primaries_recoveries", 0),
            Map.entry("cluster.routing.allocation.total_shards_per_node", -1),
            Map.entry("indices.recovery.max_concurrent_file_chunks", 1),
            Map.entry("stats.jobs_log_size", 0),
            Map.entry("stats.operations_log_size", 0));

    /** Whether it can be set while the cluster runs. */
    boolean isDynamic() {
        return !FIXED.contains(name) && !FIXED_GROUPS.contains(name.substring(0, Math.max(0, name.indexOf('.'))));
    }

    /**
     * Reads what SET was given. Times become milliseconds.
     *
     * @throws CrateError when it is no value of the setting
     */
    Object read(String text) {
        SettingFormat words = WORDS.get(name);
        if (words != null) {
            return words.read(name, text);
        }
        return switch (type.id()) {
            case TypeId.BOOLEAN -> SettingFormat.FLAG.read(name, text);
            case TypeId.INTEGER ->
                SettingFormat.atLeast(LEAST.getOrDefault(name, Integer.MIN_VALUE))
                        .read(name, text);
            case TypeId.REAL -> real(text);
            default -> type instanceof ArrayType ? List.of(text.split(",", -1)) : readText(text);
        };
    }

    private Object real(String text) {
        try {
            float number = Float.parseFloat(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refused("Failed to parse value [" + text + "] for setting [" + name + "]");
        }
        throw refused("Failed to parse value [" + text + "] for setting [" + name + "] must be >= 0.0");
    }

    /** A value that was read, as {@code sys.cluster} shows it. */
    static Object shown(Object value) {
        return value instanceof Long millis ? DurationText.print(millis) : value;
    }

    /** Of which kind a text is shows in its default. */
    private Object readText(String text) {
        String shape = String.valueOf(defaultValue);
        if (DURATION.matcher(shape).matches()) {
            return SettingFormat.MILLIS.read(name, text);
        }
        if (SIZE.matcher(shape).matches()
                && !(shape.endsWith("%") && PERCENTAGE.matcher(text).matches())) {
            SettingFormat.BYTES.read(name, text);
            return text.toLowerCase(Locale.ROOT);
        }
        return text;
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
