package org.cratedb4j.embedded.internal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a column is indexed and stored.
 *
 * @param method the method
 * @param options what stood in WITH, for example the analyzer of a full-text index
 * @param columnStore whether values are also stored by column, which they are unless STORAGE WITH says otherwise
 * @param analyzers what CREATE ANALYZER had said of the index's analyzer when the index was made: of the analyzer itself, then of the one
 *     that it extends, and so on; nothing of one that is built in
 */
public record ColumnIndex(Method method, Map<String, Object> options, boolean columnStore, List<Analyzer> analyzers) {
    /** A column without INDEX and STORAGE clauses. */
    public static final ColumnIndex DEFAULT = new ColumnIndex(Method.PLAIN, Map.of(), true);

    private static final String ANALYZER = "analyzer";

    public ColumnIndex {
        options = Map.copyOf(options);
        analyzers = List.copyOf(analyzers);
    }

    /** An index whose analyzer, if it has one, is built in or not looked up yet. */
    public ColumnIndex(Method method, Map<String, Object> options, boolean columnStore) {
        this(method, options, columnStore, List.of());
    }

    /** The name of the analyzer of a full-text index. */
    public String analyzer() {
        return String.valueOf(options.getOrDefault(ANALYZER, "standard"));
    }

    /** The same index, its analyzer looked up unless it has been before: an index keeps the analyzer that it was made with. */
    ColumnIndex withAnalyzers(Map<String, Analyzer> made) {
        if (method != Method.FULLTEXT || !analyzers.isEmpty() || !made.containsKey(analyzer())) {
            return this;
        }
        List<Analyzer> chain = new ArrayList<>();
        Analyzer next = made.get(analyzer());
        while (next != null) {
            chain.add(next);
            next = next.base() == null ? null : made.get(next.base());
        }
        return new ColumnIndex(method, options, columnStore, chain);
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
