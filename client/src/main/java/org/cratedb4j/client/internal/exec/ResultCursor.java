package org.cratedb4j.client.internal.exec;

import org.cratedb4j.client.internal.wire.ResultColumns;
import org.cratedb4j.client.internal.wire.RowData;
import org.jspecify.annotations.Nullable;

/** The rows of a result, as they come. For one thread at a time. */
public sealed interface ResultCursor extends OpenAnswer permits AnswerCursor, PagedCursor, WatchedCursor {

    /** Sends a statement and reads its answer up to the first row. */
    static ResultCursor open(CallRunner runner, Call call) {
        return AnswerCursor.open(runner, call);
    }

    /** Has a query's result read in pages; null if that is not possible, and the query has to be sent as it is. */
    static @Nullable ResultCursor openPages(CallRunner runner, CursorCalls calls, long maxBytes) {
        return PagedCursor.open(runner, calls, maxBytes);
    }

    /** The same result, whose end somebody wants to know. */
    default ResultCursor watchedBy(StatementWatch watch) {
        return watch == StatementWatch.NONE ? this : new WatchedCursor(this, watch);
    }

    /** The columns; none for a statement without a result. */
    ResultColumns columns();

    /** The next row, null at the end. */
    @Nullable
    RowData next();

    /** Takes off the connection what is under way on it, into memory, so that it is free for another statement. */
    void buffer();

    /** Whether the last row was read, or the cursor was closed before. */
    boolean hasEnded();

    /** The number of rows that the server reports, -1 if it does not; final at the end. */
    long rowCount();

    /** The nanoseconds that the server took; final at the end. */
    long durationNanos();

    @Override
    void close();

    /** Nanoseconds from the server's milliseconds. */
    static long nanos(double millis) {
        return (long) (millis * 1e6);
    }
}
