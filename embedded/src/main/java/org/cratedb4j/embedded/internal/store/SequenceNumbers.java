package org.cratedb4j.embedded.internal.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next {@code _seq_no} of each shard, and the next row number of the table. Guarded by the table's write lock. */
final class SequenceNumbers {
    private final Map<List<@Nullable Object>, long[]> next = new HashMap<>();
    private long nextRow;

    SequenceNumbers() {}

    /** What {@link #encoded} gave. */
    SequenceNumbers(List<?> encoded) {
        nextRow = (Long) encoded.get(0);
        for (Object entry : encoded.subList(1, encoded.size())) {
            List<?> parts = (List<?>) entry;
            List<?> counters = (List<?>) parts.get(1);
            next.put(
                    new ArrayList<>((List<?>) parts.get(0)),
                    counters.stream().mapToLong(counter -> (Long) counter).toArray());
        }
    }

    long nextRow() {
        return nextRow++;
    }

    long next(ShardRouter router, @Nullable Object[] values, String id) {
        List<@Nullable Object> partition = router.partitionOf(values);
        long[] counters = next.get(partition);
        if (counters == null || counters.length < router.shards()) {
            counters = counters == null ? new long[router.shards()] : Arrays.copyOf(counters, router.shards());
            next.put(partition, counters);
        }
        return counters[router.shardOf(values, id)]++;
    }

    List<@Nullable Object> encoded() {
        List<@Nullable Object> encoded = new ArrayList<>();
        encoded.add(nextRow);
        next.forEach((partition, counters) -> {
            List<Long> list = new ArrayList<>();
            for (long counter : counters) {
                list.add(counter);
            }
            encoded.add(List.of(partition, list));
        });
        return encoded;
    }
}
