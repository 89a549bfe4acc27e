package org.cratedb4j.embedded.internal.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalog as entries of {@link CatalogStorage}: one per schema, relation and analyzer. */
final class CatalogCodec {
    private static final String SCHEMA = "schema/";
    private static final String RELATION = "relation/";
    private static final String ANALYZER = "analyzer/";

    private CatalogCodec() {}

    /** What to save so that {@code before} becomes {@code after}. */
    static Map<String, @Nullable List<@Nullable Object>> difference(CatalogState before, CatalogState after) {
        Map<String, @Nullable List<@Nullable Object>> changes = new HashMap<>();
        return changes;
    }

    static CatalogState decode(CatalogStorage storage) {
        return CatalogState.EMPTY;
    }
}
