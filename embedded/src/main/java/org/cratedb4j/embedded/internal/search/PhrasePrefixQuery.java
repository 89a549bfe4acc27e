package org.cratedb4j.embedded.internal.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** A phrase whose last term stands for all terms that begin with it. */
final class PhrasePrefixQuery extends Query {
    private final Term[][] terms;
    private final int[] positions;
    private final int slop;
    private final int maxExpansions;

    /**
     * @param terms the terms at each place of the phrase
     * @param positions the places
     * @param slop how far terms may be apart
     * @param maxExpansions the most terms that the last ones stand for
     */
    PhrasePrefixQuery(Term[][] terms, int[] positions, int slop, int maxExpansions) {
        this.terms = terms.clone();
        this.positions = positions.clone();
        this.slop = slop;
        this.maxExpansions = maxExpansions;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        int last = terms.length - 1;
        Set<Term> expanded = new LinkedHashSet<>();
        for (Term prefix : terms[last]) {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                expand(prefix, leaf, expanded);
            }
        }
        if (expanded.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (int i = 0; i < last; i++) {
            phrase.add(terms[i], positions[i]);
        }
        return phrase.add(expanded.toArray(Term[]::new), positions[last]).build();
    }

    private void expand(Term prefix, LeafReaderContext leaf, Set<Term> expanded) throws IOException {
        Terms all = leaf.reader().terms(prefix.field());
        if (all == null) {
            return;
        }
        TermsEnum candidates = all.iterator();
        BytesRef candidate = candidates.seekCeil(prefix.bytes()) == TermsEnum.SeekStatus.END ? null : candidates.term();
        while (candidate != null
                && expanded.size() < maxExpansions
                && StringHelper.startsWith(candidate, prefix.bytes())) {
            expanded.add(new Term(prefix.field(), BytesRef.deepCopyOf(candidate)));
            candidate = candidates.next();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String field) {
        return Arrays.deepToString(terms) + "*";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhrasePrefixQuery query
                && Arrays.deepEquals(terms, query.terms)
                && Arrays.equals(positions, query.positions)
                && slop == query.slop
                && maxExpansions == query.maxExpansions;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.deepHashCode(terms), Arrays.hashCode(positions), slop, maxExpansions);
    }
}
