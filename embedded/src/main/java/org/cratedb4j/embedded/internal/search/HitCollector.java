package org.cratedb4j.embedded.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Collects the row numbers and scores of what a query finds. */
final class HitCollector extends SimpleCollector {
    private final String rowField;
    private final List<Hits.Hit> hits = new ArrayList<>();
    private @Nullable NumericDocValues numbers;
    private @Nullable Scorable scorer;

    private HitCollector(String rowField) {
        this.rowField = rowField;
    }

    /**
     * Adds all that is collected to a list.
     *
     * @param rowField where documents keep their row's number
     * @param hits the list
     */
    record Manager(String rowField, List<Hits.Hit> hits) implements CollectorManager<HitCollector, List<Hits.Hit>> {
        @Override
        public HitCollector newCollector() {
            return new HitCollector(rowField);
        }

        @Override
        public List<Hits.Hit> reduce(Collection<HitCollector> collectors) {
            collectors.forEach(collector -> hits.addAll(collector.hits));
            return hits;
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        numbers = context.reader().getNumericDocValues(rowField);
    }

    @Override
    public void setScorer(Scorable ofLeaf) {
        scorer = ofLeaf;
    }

    @Override
    public void collect(int document) throws IOException {
        NumericDocValues ofLeaf = Objects.requireNonNull(numbers);
        ofLeaf.advanceExact(document);
        hits.add(new Hits.Hit(ofLeaf.longValue(), Objects.requireNonNull(scorer).score()));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
