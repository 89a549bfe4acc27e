package org.cratedb4j.embedded.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.apache.lucene.search.Query;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.catalog.TableRows.Place;
import org.cratedb4j.embedded.internal.functions.StopSignal;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a table's rows, indexed shard by shard. It is made when the table is searched for the first time, holds the fields that
 * were ever searched, and is brought to the state that a search sees when that search comes: by comparing which rows it holds with which
 * rows there are. Thread-safe; searches of one table wait for each other.
 */
final class TextIndex {
    /** How long a search waits for another one before it looks whether it is to stop. */
    private static final int WAIT_MILLIS = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Map<Place, Integer> shardsByPlace = new HashMap<>();
    private final List<ShardIndex> shards = new ArrayList<>();
    private IndexedRows rows = new IndexedRows();
    private @Nullable Object state;

    /**
     * The rows that searches find in one state of the table.
     *
     * @param places where rows are kept
     * @param stop fails when the statement is to stop
     */
    List<Hits> search(
            TableRows.View view, Function<RowData, Place> places, List<TextSearch> searches, StopSignal stop) {
        while (!lock.tryLock()) {
            stop.await(WAIT_MILLIS);
        }
        try {
            addFields(searches);
            if (!view.state().equals(state)) {
                boolean updated = false;
                try {
                    update(view, places, stop);
                    updated = true;
                } finally {
                    if (!updated) {
                        forget();
                    }
                }
                state = view.state();
            }
            List<Hits> all = new ArrayList<>();
            for (TextSearch search : searches) {
                stop.check();
                all.add(search(search.query()));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /** A field that is new, or another one under its old name, makes the index begin anew. */
    private void addFields(List<TextSearch> searches) {
        boolean changed = false;
        for (TextSearch search : searches) {
            for (TextField field : search.fields()) {
                changed |= !field.equals(fields.put(field.name(), field));
            }
        }
        if (changed) {
            List<TextField> wanted = List.copyOf(fields.values());
            forget();
            wanted.forEach(field -> fields.put(field.name(), field));
        }
    }

    private void forget() {
        fields.clear();
        shardsByPlace.clear();
        shards.clear();
        rows = new IndexedRows();
        state = null;
    }

    /** Walks along the rows that there are and those that are indexed, both by ascending number. */
    private void update(TableRows.View view, Function<RowData, Place> places, StopSignal stop) throws IOException {
        if (rows.size() > 0) {
            removeOld(view.rows(), stop);
        }
        IndexedRows before = rows;
        rows = new IndexedRows();
        int place = 0;
        for (Iterator<RowData> current = view.rows(); current.hasNext(); ) {
            stop.check();
            RowData row = current.next();
            place = before.placeOf(row.number(), place);
            int shard = before.holds(row, place) ? before.shard(place) : add(row, places);
            rows.add(row.number(), row.seqNo(), shard);
        }
        for (ShardIndex shard : shards) {
            shard.refresh();
        }
    }

    /** Removes the rows that are gone, and the old forms of those that have changed. */
    private void removeOld(Iterator<RowData> current, StopSignal stop) throws IOException {
        BitSet kept = new BitSet(rows.size());
        int place = 0;
        while (current.hasNext()) {
            stop.check();
            RowData row = current.next();
            place = rows.placeOf(row.number(), place);
            if (rows.holds(row, place)) {
                kept.set(place);
            }
        }
        Map<Integer, LongStream.Builder> old = new HashMap<>();
        for (int gone = kept.nextClearBit(0); gone < rows.size(); gone = kept.nextClearBit(gone + 1)) {
            old.computeIfAbsent(rows.shard(gone), unused -> LongStream.builder())
                    .add(rows.number(gone));
        }
        for (Map.Entry<Integer, LongStream.Builder> ofShard : old.entrySet()) {
            shards.get(ofShard.getKey()).remove(ofShard.getValue().build().toArray());
        }
    }

    private int add(RowData row, Function<RowData, Place> places) throws IOException {
        int shard = shard(places.apply(row));
        shards.get(shard).add(row);
        return shard;
    }

    private int shard(Place place) throws IOException {
        Integer known = shardsByPlace.get(place);
        if (known != null) {
            return known;
        }
        shards.add(new ShardIndex(Map.copyOf(fields)));
        shardsByPlace.put(place, shards.size() - 1);
        return shards.size() - 1;
    }

    private Hits search(Query query) throws IOException {
        List<Hits.Hit> hits = new ArrayList<>();
        for (ShardIndex shard : shards) {
            shard.search(query, hits);
        }
        return Hits.of(hits);
    }
}
