package org.cratedb4j.embedded.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.jspecify.annotations.Nullable;

/** What MATCH looks for in texts. */
public final class MatchSearch extends TextSearch {
    private final List<Column> columns;
    private final MatchMethod method;
    private final Query query;

    /**
     * A column and how much it counts.
     *
     * @param boost null: not given
     */
    public record Column(TextField field, @Nullable Float boost) {
        private Query boosted(Query query) {
            return boost == null || boost == 1 || query instanceof MatchNoDocsQuery
                    ? query
                    : new BoostQuery(query, boost);
        }

        float boostOrOne() {
            return boost == null ? 1 : boost;
        }
    }

    /**
     * @param columns where, at least one
     * @param method how
     * @param text what
     * @param options what stands in WITH
     * @throws IllegalArgumentException as CrateDB refuses options
     * @throws CrateError when the node does not support one
     */
    public MatchSearch(List<Column> columns, MatchMethod method, String text, Map<String, @Nullable Object> options) {
        this.columns = List.copyOf(columns);
        this.method = method;
        MatchOptions read = MatchOptions.of(method, options);
        this.columns.forEach(column -> checkAnalyzer(column.field(), read.analyzer()));
        this.query = query(text, read);
    }

    private static void checkAnalyzer(TextField field, @Nullable String wanted) {
        String used = field.analysis().name();
        if (wanted != null && !wanted.equals(used)) {
            throw new IllegalArgumentException("Column '" + field.name() + "' was indexed with the '" + used
                    + "' analyzer, searching with a different analyzer, '" + wanted + "' is not supported");
        }
    }

    @Override
    List<TextField> fields() {
        return columns.stream().map(Column::field).toList();
    }

    @Override
    Query query() {
        return query;
    }

    private Query query(String text, MatchOptions options) {
        if (columns.size() == 1) {
            // CrateDB heeds minimum_should_match only where several columns are searched.
            Column column = columns.get(0);
            return column.boosted(new FieldQueryBuilder(column.field(), method, options, List.of()).build(text));
        }
        List<Query> queries = new ArrayList<>();
        if (method == MatchMethod.CROSS_FIELDS) {
            for (List<Column> group : byAnalysis()) {
                List<Column> shared = group.size() > 1 ? group : List.of();
                Query one = new FieldQueryBuilder(group.get(0).field(), method, options, shared).build(text);
                queries.add(MinimumShouldMatch.apply(one, options.minimumShouldMatch()));
            }
        } else {
            for (Column column : columns) {
                Query one = new FieldQueryBuilder(column.field(), method, options, List.of()).build(text);
                queries.add(column.boosted(MinimumShouldMatch.apply(one, options.minimumShouldMatch())));
            }
        }
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, options.tieBreaker());
    }

    private Iterable<List<Column>> byAnalysis() {
        Map<Object, List<Column>> groups = new LinkedHashMap<>();
        for (Column column : columns) {
            Object analysis = column.field().kind() == TextField.Kind.FULLTEXT
                    ? column.field().analysis().name()
                    : TextAnalysis.KEYWORD;
            groups.computeIfAbsent(analysis, unused -> new ArrayList<>()).add(column);
        }
        return groups.values();
    }
}
