package org.cratedb4j.embedded.internal.functions;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/** All functions that exist only over a window. */
final class WindowFamilies {
    private static final int LAG = -1;
    private static final int LEAD = 1;

    private WindowFamilies() {}

    static Registry<WindowFunction> registry() {
        WindowTable table = new WindowTable();
        table.add("row_number() -> integer", (partition, row, ignoreNulls) -> row + 1);
        table.add("rank() -> integer", (partition, row, ignoreNulls) -> partition.peerStart(row) + 1);
        table.add("dense_rank() -> integer", (partition, row, ignoreNulls) -> denseRank(partition, row));
        for (String parameters : new String[] {"E", "E, integer", "E, integer, E"}) {
            table.add(
                    "lag(" + parameters + ") -> E",
                    (partition, row, ignoreNulls) -> offset(partition, row, LAG, ignoreNulls));
            table.add(
                    "lead(" + parameters + ") -> E",
                    (partition, row, ignoreNulls) -> offset(partition, row, LEAD, ignoreNulls));
        }
        table.add("first_value(E) -> E", (partition, row, ignoreNulls) -> nth(partition, row, 1, ignoreNulls));
        table.add("last_value(E) -> E", WindowFamilies::last);
        table.add(
                "nth_value(E, integer) -> E",
                (partition, row, ignoreNulls) ->
                        partition.arguments(row)[1] instanceof Integer n ? nth(partition, row, n, ignoreNulls) : null);
        return table.registry();
    }

    private static int denseRank(WindowFunction.Partition partition, int row) {
        int rank = 1;
        int position = 0;
        while (partition.peerEnd(position) <= row) {
            position = partition.peerEnd(position);
            rank++;
        }
        return rank;
    }

    private static @Nullable Object offset(
            WindowFunction.Partition partition, int row, int direction, boolean ignoreNulls) {
        @Nullable Object[] arguments = partition.arguments(row);
        if (arguments.length > 1 && !(arguments[1] instanceof Integer)) {
            return null;
        }
        int distance = arguments.length > 1 && arguments[1] instanceof Integer given ? given : 1;
        int step = distance < 0 ? -direction : direction;
        if (ignoreNulls && distance == 0) {
            throw new CrateError(ErrorKind.SQL_PARSE, "offset 0 is not a valid argument if ignore nulls flag is set");
        }
        int target =
                ignoreNulls ? skipNulls(partition, row, step, Math.abs(distance)) : row + step * Math.abs(distance);
        if (target >= 0 && target < partition.size()) {
            return partition.arguments(target)[0];
        }
        return arguments.length > 2 ? arguments[2] : null;
    }

    /** The n-th row in a direction whose value is not null; outside of the partition when there are not so many. */
    private static int skipNulls(WindowFunction.Partition partition, int row, int step, int n) {
        int found = 0;
        int position = row;
        while (found < n) {
            position += step;
            if (position < 0 || position >= partition.size()) {
                return -1;
            }
            found += partition.arguments(position)[0] == null ? 0 : 1;
        }
        return position;
    }

    private static @Nullable Object nth(WindowFunction.Partition partition, int row, int n, boolean ignoreNulls) {
        int start = partition.frameStart(row);
        int end = partition.frameEnd(row);
        if (!ignoreNulls) {
            return n >= 1 && start + n - 1 < end ? partition.arguments(start + n - 1)[0] : null;
        }
        int found = 0;
        for (int i = start; i < end; i++) {
            Object value = partition.arguments(i)[0];
            if (value != null && ++found == n) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Object last(WindowFunction.Partition partition, int row, boolean ignoreNulls) {
        for (int i = partition.frameEnd(row) - 1; i >= partition.frameStart(row); i--) {
            Object value = partition.arguments(i)[0];
            if (value != null || !ignoreNulls) {
                return value;
            }
        }
        return null;
    }
}
