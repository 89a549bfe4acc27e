package org.cratedb4j.embedded.internal.catalog;

import java.util.Map;

/**
 * How a column is indexed and stored.
 *
 * @param method the method
 * @param options what stood in WITH, for example the analyzer of a full-text index
 * @param columnStore whether values are also stored by column, which they are unless STORAGE WITH says otherwise
 */
public record ColumnIndex(Method method, Map<String, Object> options, boolean columnStore) {
    /** A column without INDEX and STORAGE clauses. */
    public static final ColumnIndex DEFAULT = new ColumnIndex(Method.PLAIN, Map.of(), true);

    public ColumnIndex {
        options = Map.copyOf(options);
    }

    /** The index method. */
    public enum Method {
        PLAIN,
        OFF,
        FULLTEXT,
        GEOHASH,
        QUADTREE,
        BKDTREE
    }
}
