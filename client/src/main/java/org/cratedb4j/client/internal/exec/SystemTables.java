package org.cratedb4j.client.internal.exec;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.wire.RequestEncoder;
import org.cratedb4j.client.internal.wire.RowData;
import org.jspecify.annotations.Nullable;

/** Asks the cluster about itself, through any node. Safe for use by many threads. */
final class SystemTables {

    private final StatementRunner runner;

    SystemTables(StatementRunner runner) {
        this.runner = runner;
    }

    /** The rows of a query, or what a statement that returns none leaves of them. */
    List<RowData> query(String sql, List<? extends @Nullable Object> parameters, Deadline deadline) {
        Call call = Call.untracked(SqlEndpoint.PLAIN.request(RequestEncoder.encode(sql, parameters)), deadline);
        List<RowData> rows = new ArrayList<>();
        try (ResultCursor cursor = ResultCursor.open(runner, call)) {
            for (RowData row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
