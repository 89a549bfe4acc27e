package org.cratedb4j.embedded.internal.ddl;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex.Method;

/** Reads what follows INDEX USING. */
final class IndexOptions {
    private static final Set<String> OF_SHAPES = Set.of("precision", "distance_error_pct", "tree_levels");

    private static final Pattern FLOAT = Pattern.compile("[+-]?\\d*\\.?\\d+([eE][+-]?\\d+)?");
    private static final Pattern DISTANCE = Pattern.compile(
            "[+-]?\\d*\\.?\\d+\\s*(in|inch|yd|yards|ft|feet|km|kilometers|NM|nmi|nauticalmiles|mm|millimeters|cm|centimeters"
                    + "|mi|miles|m|meters)?");

    private IndexOptions() {}

    static Method method(String word) {
        String method = word.toUpperCase(Locale.ROOT);
        for (Method known : Method.values()) {
            if (known != Method.OFF && known.name().equals(method)) {
                return known;
            }
        }
        throw ColumnDraft.refused("Invalid index type: " + word.toLowerCase(Locale.ROOT));
    }

    private static void checkShape(Map<String, Object> written) {
        Object precision = written.get("precision");
        if (precision != null && !DISTANCE.matcher(precision.toString()).matches()) {
            throw ColumnDraft.refused("Value '" + precision + "' of setting precision is not a valid distance unit");
        }
        Object error = written.get("distance_error_pct");
        if (error != null && !FLOAT.matcher(error.toString()).matches()) {
            throw ColumnDraft.refused("Value '" + error + "' of setting distance_error_pct is not a float value");
        }
    }

    /** The options of an index with what holds when nothing was said. */
    static Map<String, Object> of(Method method, Map<String, Object> written) {
        switch (method) {
            case FULLTEXT -> {
                Map<String, Object> options = new TreeMap<>(written);
                options.putIfAbsent("analyzer", "standard");
                return options;
            }
            case GEOHASH, QUADTREE, BKDTREE -> {
                for (String name : written.keySet()) {
                    if (!OF_SHAPES.contains(name)) {
                        throw ColumnDraft.refused("Setting \"" + name + "\" ist not supported on geo_shape index");
                    }
                }
                checkShape(written);
                return written;
            }
            default -> {
                return written;
            }
        }
    }
}
