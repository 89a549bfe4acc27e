package org.cratedb4j.embedded.internal.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Makes a query of a text that is looked for in one field, or in several that count as one. */
final class FieldQueryBuilder extends QueryBuilder {
    private final TextField field;
    private final MatchMethod method;
    private final MatchOptions options;
    private final List<MatchSearch.Column> shared;

    /**
     * @param field whose analyzer makes the terms
     * @param shared the fields that count as one; empty: only {@code field}
     */
    FieldQueryBuilder(TextField field, MatchMethod method, MatchOptions options, List<MatchSearch.Column> shared) {
        super(field.analysis().lucene());
        this.field = field;
        this.method = method;
        this.options = options;
        this.shared = List.copyOf(shared);
        setAutoGenerateMultiTermSynonymsPhraseQuery(field.kind() == TextField.Kind.FULLTEXT);
    }

    Query build(String text) {
        if (field.kind() != TextField.Kind.FULLTEXT) {
            return newTermQuery(new Term(field.name(), text), 1);
        }
        Query query = switch (method.form()) {
            case TERMS -> createBooleanQuery(field.name(), text, options.operator());
            case PHRASE -> createPhraseQuery(field.name(), text, options.slop());
            case PHRASE_PREFIX -> phrasePrefix(text);
        };
        return query == null ? withoutTerms() : query;
    }

    private Query withoutTerms() {
        return options.allWithoutTerms() ? new MatchAllDocsQuery() : new MatchNoDocsQuery();
    }

    private @Nullable Query phrasePrefix(String text) {
        Query query =
                createFieldQuery(getAnalyzer(), BooleanClause.Occur.MUST, field.name(), text, true, options.slop());
        if (query instanceof PhraseQuery phrase) {
            Term[] terms = phrase.getTerms();
            Term[][] places = new Term[terms.length][];
            for (int i = 0; i < terms.length; i++) {
                places[i] = new Term[] {terms[i]};
            }
            return prefix(places, phrase.getPositions());
        }
        if (query instanceof MultiPhraseQuery phrase) {
            return prefix(phrase.getTermArrays(), phrase.getPositions());
        }
        return query instanceof TermQuery term ? prefix(new Term[][] {{term.getTerm()}}, new int[] {0}) : query;
    }

    private Query prefix(Term[][] terms, int[] positions) {
        return new PhrasePrefixQuery(terms, positions, options.slop(), options.maxExpansions());
    }

    @Override
    protected Query newTermQuery(Term term, float boost) {
        if (!shared.isEmpty()) {
            return new SharedTermQuery(
                    shared.stream()
                            .map(column -> new SharedTermQuery.Place(
                                    new Term(column.field().name(), term.bytes()), column.boostOrOne()))
                            .toList(),
                    options.tieBreaker());
        }
        Fuzziness fuzziness = options.fuzziness();
        if (fuzziness == null) {
            return new TermQuery(term);
        }
        return new FuzzyQuery(
                term, fuzziness.editsFor(term.text()), options.prefixLength(), options.maxExpansions(), false);
    }
}
