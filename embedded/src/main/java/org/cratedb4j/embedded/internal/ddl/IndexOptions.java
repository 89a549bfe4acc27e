package org.cratedb4j.embedded.internal.ddl;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex.Method;

/** Reads what follows INDEX USING. */
final class IndexOptions {
    private static final Set<String> OF_SHAPES = Set.of("precision", "distance_error_pct", "tree_levels");

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
                return written;
            }
            default -> {
                return written;
            }
        }
    }
}
