package org.cratedb4j.client;

import java.time.Duration;
import java.util.List;

/**
 * What became of a bulk statement: one outcome for each row given, in the same order. Immutable.
 *
 * @param outcomes one outcome for each row
 * @param duration the time the server took, zero if it did not say
 */
public record BulkResult(List<RowOutcome> outcomes, Duration duration) {

    /**
     * Copies the outcomes.
     *
     * @param outcomes one outcome for each row
     * @param duration the time the server took
     */
    public BulkResult {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * The rows that failed.
     *
     * @return their outcomes, empty if all went well
     */
    public List<RowOutcome> failures() {
        return outcomes.stream().filter(outcome -> !outcome.isOk()).toList();
    }

    /**
     * How many rows of the table were changed, those of unknown number not counted.
     *
     * @return the sum over all rows
     */
    public long rowCount() {
        return outcomes.stream()
                .mapToLong(outcome -> Math.max(0, outcome.rowCount()))
                .sum();
    }
}
