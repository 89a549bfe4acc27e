package org.cratedb4j.embedded.internal.system;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.session.FinishedJob;
import org.jspecify.annotations.Nullable;

/** How long some statements took, in milliseconds. */
final class Durations {
    private static final List<Integer> PERCENTILES = List.of(25, 50, 75, 90, 95, 99);

    private final long[] sorted;

    /** @param jobs at least one */
    Durations(List<FinishedJob> jobs) {
        sorted = jobs.stream()
                .mapToLong(finished -> finished.endedMillis() - finished.job().startedMillis())
                .sorted()
                .toArray();
    }

    long sum() {
        return Arrays.stream(sorted).sum();
    }

    double mean() {
        return (double) sum() / sorted.length;
    }

    double standardDeviation() {
        double mean = mean();
        double squares = Arrays.stream(sorted)
                .mapToDouble(duration -> (duration - mean) * (duration - mean))
                .sum();
        return Math.sqrt(squares / sorted.length);
    }

    /** The least duration that so many per cent of all do not exceed. */
    long percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank - 1, 0)];
    }

    Map<String, @Nullable Object> percentiles() {
        Row row = Row.empty();
        for (int percent : PERCENTILES) {
            row.and(Integer.toString(percent), percentile(percent));
        }
        return row.done();
    }
}
