package org.cratedb4j.embedded.internal.search;

import java.util.Arrays;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.jspecify.annotations.Nullable;

/** The rows that a search has found, with their scores. Immutable. */
public final class Hits {
    private final long[] numbers;
    private final float[] scores;

    private Hits(long[] numbers, float[] scores) {
        this.numbers = numbers;
        this.scores = scores;
    }

    /** One row that has been found. */
    record Hit(long number, float score) {}

    static Hits of(List<Hit> hits) {
        Hit[] sorted = hits.toArray(Hit[]::new);
        Arrays.sort(sorted, (a, b) -> Long.compare(a.number(), b.number()));
        long[] numbers = new long[sorted.length];
        float[] scores = new float[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            numbers[i] = sorted[i].number();
            scores[i] = sorted[i].score();
        }
        return new Hits(numbers, scores);
    }

    /** The score of a row; null when it has not been found. */
    public @Nullable Float score(RowData row) {
        int place = Arrays.binarySearch(numbers, row.number());
        return place < 0 ? null : scores[place];
    }
}
