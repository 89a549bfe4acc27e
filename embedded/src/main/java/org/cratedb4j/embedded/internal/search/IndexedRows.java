package org.cratedb4j.embedded.internal.search;

import java.util.Arrays;
import org.cratedb4j.embedded.internal.catalog.RowData;

/** Which rows an index holds, in which form, and in which shard: three columns side by side, by ascending row number. */
final class IndexedRows {
    private long[] numbers = new long[64];
    private long[] sequenceNumbers = new long[64];
    private int[] shards = new int[64];
    private int size;

    /** Adds a row whose number is higher than those before. */
    void add(long number, long sequenceNumber, int shard) {
        if (size == numbers.length) {
            int longer = size + (size >> 1);
            numbers = Arrays.copyOf(numbers, longer);
            sequenceNumbers = Arrays.copyOf(sequenceNumbers, longer);
            shards = Arrays.copyOf(shards, longer);
        }
        numbers[size] = number;
        sequenceNumbers[size] = sequenceNumber;
        shards[size] = shard;
        size++;
    }

    int size() {
        return size;
    }

    long number(int place) {
        return numbers[place];
    }

    /** The first place, from one on, whose row has at least a number. */
    int placeOf(long number, int from) {
        int place = from;
        while (place < size && numbers[place] < number) {
            place++;
        }
        return place;
    }

    /** Whether a row is at a place, in the form that it has. */
    boolean holds(RowData row, int place) {
        return place < size && numbers[place] == row.number() && sequenceNumbers[place] == row.seqNo();
    }

    int shard(int place) {
        return shards[place];
    }
}
