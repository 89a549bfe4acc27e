package org.cratedb4j.embedded.internal.search;

import java.util.Arrays;

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

    /** What changes whenever the row does. */
    long sequenceNumber(int place) {
        return sequenceNumbers[place];
    }

    int shard(int place) {
        return shards[place];
    }
}
