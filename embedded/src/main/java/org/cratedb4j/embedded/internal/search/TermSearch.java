package org.cratedb4j.embedded.internal.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** One of the terms of a field, as {@code column = value} asks for it. */
public final class TermSearch extends TextSearch {
    private final TextField field;
    private final @Nullable Object value;

    /**
     * @param field the field
     * @param value a text or truth value; NULL is never found
     */
    public TermSearch(TextField field, @Nullable Object value) {
        this.field = field;
        this.value = value;
    }

    @Override
    List<TextField> fields() {
        return List.of(field);
    }

    @Override
    Query query() {
        return value == null ? new MatchNoDocsQuery() : new TermQuery(new Term(field.name(), TextField.term(value)));
    }
}
