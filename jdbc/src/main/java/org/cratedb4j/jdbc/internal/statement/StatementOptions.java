package org.cratedb4j.jdbc.internal.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.cratedb4j.client.Cancellation;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.session.Request;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.jspecify.annotations.Nullable;

/** What a statement was told about how it is to be executed. For one thread at a time. */
final class StatementOptions {

    private int queryTimeout;
    private long maxRows;
    private int maxFieldSize;
    private int fetchSize;
    private int fetchDirection = ResultSet.FETCH_FORWARD;

    StatementOptions(int fetchSize) {
        this.fetchSize = fetchSize;
    }

    int queryTimeout() {
        return queryTimeout;
    }

    void queryTimeout(int seconds) throws SQLException {
        queryTimeout = (int) checked(seconds, "query timeout");
    }

    long maxRows() {
        return maxRows;
    }

    void maxRows(long rows) throws SQLException {
        maxRows = checked(rows, "maximum of rows");
    }

    int maxFieldSize() {
        return maxFieldSize;
    }

    void maxFieldSize(int size) throws SQLException {
        maxFieldSize = (int) checked(size, "maximum field size");
    }

    int fetchSize() {
        return fetchSize;
    }

    void fetchSize(int rows) throws SQLException {
        fetchSize = (int) checked(rows, "fetch size");
    }

    int fetchDirection() {
        return fetchDirection;
    }

    /** Rows come forward; any other direction is a hint that helps nothing. */
    void fetchDirection(int direction) throws SQLException {
        switch (direction) {
            case ResultSet.FETCH_FORWARD, ResultSet.FETCH_REVERSE, ResultSet.FETCH_UNKNOWN ->
                fetchDirection = direction;
            default -> throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "There is no fetch direction " + direction);
        }
    }

    private static long checked(long value, String what) throws SQLException {
        if (value < 0) {
            throw SqlErrors.negative(what, value);
        }
        return value;
    }

    Request request(SqlText sql, List<? extends @Nullable Object> parameters, Cancellation cancellation) {
        Duration timeout = queryTimeout == 0 ? null : Duration.ofSeconds(queryTimeout);
        return new Request(sql, parameters, timeout, maxRows, fetchSize, cancellation);
    }
}
