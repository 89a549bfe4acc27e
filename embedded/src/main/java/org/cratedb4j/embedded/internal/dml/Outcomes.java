package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.engine.BulkOutcome;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the rows of each parameter list. The text of a failure is only kept for the first few of each shard. */
final class Outcomes {
    private static final int FAILED = -2;
    private static final int MOST_ERRORS_PER_SHARD = 10;

    private final long[] rowCounts;
    private final @Nullable CrateError[] errors;
    private final Map<Object, Integer> errorsByShard = new HashMap<>();

    Outcomes(int parameterLists) {
        rowCounts = new long[parameterLists];
        errors = new @Nullable CrateError[parameterLists];
    }

    /** A row was written. Written after another of its list has failed, it counts all the same, as in CrateDB. */
    void written(int list) {
        rowCounts[list]++;
    }

    void failed(int list, CrateError error, Object shard) {
        rowCounts[list] = FAILED;
        errors[list] = errorsByShard.merge(shard, 1, Integer::sum) > MOST_ERRORS_PER_SHARD ? null : error;
    }

    /** The whole of a list's statement failed. */
    void failed(int list, CrateError error) {
        rowCounts[list] = FAILED;
        errors[list] = error;
    }

    List<BulkOutcome> all() {
        List<BulkOutcome> all = new ArrayList<>(rowCounts.length);
        for (int list = 0; list < rowCounts.length; list++) {
            all.add(new BulkOutcome(rowCounts[list], errors[list]));
        }
        return all;
    }
}
