package org.cratedb4j.embedded.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * One term in several fields that count as one: it is as rare in each of them as in the one where it is the least rare, the fields with
 * fewer of it a little less so.
 */
final class SharedTermQuery extends Query {
    private final List<Place> places;
    private final float tieBreaker;

    /** A field in which the term is looked for. */
    record Place(Term term, float boost) {}

    SharedTermQuery(List<Place> places, float tieBreaker) {
        this.places = List.copyOf(places);
        this.tieBreaker = tieBreaker;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<TermStates> states = new ArrayList<>();
        for (Place place : places) {
            states.add(TermStates.build(searcher, place.term(), true));
        }
        long totals = total(searcher, states);
        int most = (int) Math.min(searcher.getIndexReader().maxDoc(), totals);
        List<Integer> byFrequency = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            byFrequency.add(i);
        }
        byFrequency.sort(
                Comparator.comparingInt((Integer i) -> states.get(i).docFreq()).reversed());
        int previous = states.get(byFrequency.get(0)).docFreq();
        int shared = Math.min(most, previous);
        List<TermStates> blended = new ArrayList<>(states);
        for (int i : byFrequency) {
            int own = states.get(i).docFreq();
            if (own == 0) {
                break;
            }
            shared += previous > own ? 1 : 0;
            previous = own;
            blended.set(i, withFrequency(searcher, states.get(i), Math.min(most, shared), totals));
        }
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Query query = new TermQuery(places.get(i).term(), blended.get(i));
            float boost = places.get(i).boost();
            queries.add(boost == 1 ? query : new BoostQuery(query, boost));
        }
        return new DisjunctionMaxQuery(queries, tieBreaker);
    }

    /** The fewest terms that one of the fields has, which is the most that can be shared. */
    private long total(IndexSearcher searcher, List<TermStates> states) throws IOException {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < places.size(); i++) {
            fewest = Math.min(
                    fewest,
                    searcher.getIndexReader()
                            .getSumTotalTermFreq(places.get(i).term().field()));
        }
        return Math.max(fewest, states.stream().anyMatch(state -> state.docFreq() > 0) ? 1 : 0);
    }

    private static TermStates withFrequency(IndexSearcher searcher, TermStates states, int documents, long total)
            throws IOException {
        IndexReaderContext context = searcher.getTopReaderContext();
        TermStates blended = new TermStates(context);
        int documentsLeft = documents;
        long totalLeft = Math.max(documents, Math.min(total, Math.max(states.totalTermFreq(), documents)));
        for (LeafReaderContext leaf : context.leaves()) {
            TermState state = states.get(leaf);
            if (state != null) {
                blended.register(state, leaf.ord, documentsLeft, totalLeft);
                documentsLeft = 0;
                totalLeft = 0;
            }
        }
        return blended;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String field) {
        return places.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedTermQuery query && places.equals(query.places) && tieBreaker == query.tieBreaker;
    }

    @Override
    public int hashCode() {
        return 31 * places.hashCode() + Float.hashCode(tieBreaker);
    }
}
