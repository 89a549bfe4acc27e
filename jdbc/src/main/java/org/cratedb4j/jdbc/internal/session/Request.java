package org.cratedb4j.jdbc.internal.session;

import java.time.Duration;
import java.util.List;
import org.cratedb4j.client.Cancellation;
import org.cratedb4j.client.SqlStatement;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * A statement to be executed.
 *
 * @param sql the statement
 * @param parameters the values of its parameters
 * @param timeout how long it may take, null for as long as it needs
 * @param maxRows how many rows are wanted, 0 for all
 * @param fetchSize how many rows are read at a time through a cursor of the server, 0 for all in one answer
 * @param cancellation what ends it, null for nothing
 */
public record Request(
        SqlText sql,
        List<? extends @Nullable Object> parameters,
        @Nullable Duration timeout,
        long maxRows,
        int fetchSize,
        @Nullable Cancellation cancellation) {

    private static final int LARGEST_PAGE = 10_000;

    /** A statement with nothing special about it. */
    public static Request of(SqlText sql, List<? extends @Nullable Object> parameters) {
        return new Request(sql, parameters, null, 0, 0, null);
    }

    /** The same statement with other parameters. */
    public Request withParameters(List<? extends @Nullable Object> others) {
        return new Request(sql, others, timeout, maxRows, fetchSize, cancellation);
    }

    /** A cursor spares the server rows that nobody wants. */
    private int pageSize() {
        return fetchSize == 0 && maxRows > 0 ? (int) Math.min(maxRows, LARGEST_PAGE) : fetchSize;
    }

    SqlStatement on(SqlStatement statement, @Nullable Duration within) {
        SqlStatement bounded = within == null ? statement : statement.timeout(within);
        bounded = bounded.fetchSize(pageSize());
        return cancellation == null ? bounded : bounded.cancelledBy(cancellation);
    }
}
