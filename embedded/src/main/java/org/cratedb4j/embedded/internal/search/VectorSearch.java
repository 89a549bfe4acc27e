package org.cratedb4j.embedded.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.TableRows.Place;
import org.cratedb4j.embedded.internal.functions.StopSignal;
import org.cratedb4j.embedded.internal.functions.VectorSimilarity;
import org.jspecify.annotations.Nullable;

/** The vectors that are nearest to one: in each shard as many as are asked for, as in CrateDB. Immutable. */
public final class VectorSearch implements Search {
    private static final Comparator<Hits.Hit> WORST_FIRST =
            Comparator.comparingDouble(Hits.Hit::score).thenComparing(Hits.Hit::number, Comparator.reverseOrder());

    private final TextField.Source source;
    private final float @Nullable [] target;
    private final int count;

    /**
     * @param source where the vectors are
     * @param target what they are compared with; null: nothing is found
     * @param count how many are wanted of each shard
     * @throws IllegalArgumentException when that is less than one
     */
    public VectorSearch(TextField.Source source, float @Nullable [] target, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("k must be at least 1, got: " + count);
        }
        this.source = source;
        this.target = target == null ? null : target.clone();
        this.count = count;
    }

    /** Compares with every row: exact, and quick enough for as many rows as the node is meant for. */
    Hits in(Iterator<RowData> rows, Function<RowData, Place> places, StopSignal stop) {
        if (target == null) {
            return Hits.of(List.of());
        }
        Map<Place, PriorityQueue<Hits.Hit>> nearest = new HashMap<>();
        while (rows.hasNext()) {
            stop.check();
            RowData row = rows.next();
            float[] vector = vector(row);
            if (vector != null) {
                PriorityQueue<Hits.Hit> ofShard =
                        nearest.computeIfAbsent(places.apply(row), place -> new PriorityQueue<>(WORST_FIRST));
                if (vector.length != target.length) {
                    throw new IllegalArgumentException("vector query dimension: " + target.length
                            + " differs from field dimension: " + vector.length);
                }
                ofShard.add(new Hits.Hit(row.number(), VectorSimilarity.of(vector, target)));
                if (ofShard.size() > count) {
                    ofShard.remove();
                }
            }
        }
        List<Hits.Hit> all = new ArrayList<>();
        nearest.values().forEach(all::addAll);
        return Hits.of(all);
    }

    private float @Nullable [] vector(RowData row) {
        Object value = row.value(source.slot());
        for (String key : source.keys()) {
            value = value instanceof Map<?, ?> object ? object.get(key) : null;
        }
        return value instanceof float[] vector ? vector : null;
    }
}
