package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import org.cratedb4j.client.ConnectionLostException;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.OutcomeUnknownException;
import org.cratedb4j.client.ProtocolException;
import org.cratedb4j.client.ResultTooLargeException;
import org.cratedb4j.client.ServerException;
import org.cratedb4j.client.SessionLostException;
import org.cratedb4j.client.SqlSyntaxException;
import org.cratedb4j.client.UnsupportedFeatureException;
import org.cratedb4j.client.internal.wire.AnswerReader;
import org.cratedb4j.client.internal.wire.ResultColumns;
import org.cratedb4j.client.internal.wire.RowData;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result in pages, through a cursor of the server's. While the rows of one page are decoded from memory, the
 * server works on the next one.
 */
final class PagedCursor implements ResultCursor {

    private static final String NO_CURSOR = "No cursor named";

    private final SessionRunner connection;
    private final CursorCalls calls;
    private final long maxBytes;
    private final ResultColumns columns;
    private AnswerReader page;
    private @Nullable AheadAnswer ahead;
    private int rowsOfPage;
    private long rows;
    private long bytes;
    private double millis;
    private volatile boolean ended;

    private PagedCursor(SessionRunner connection, CursorCalls calls, long maxBytes) {
        this.connection = connection;
        this.calls = calls;
        this.maxBytes = maxBytes;
        page = takeIn();
        columns = page.columns();
    }

    static @Nullable PagedCursor open(CallRunner runner, CursorCalls calls, long maxBytes) {
        SessionRunner connection;
        try {
            connection = runner.pin(calls.declare());
        } catch (SqlSyntaxException | UnsupportedFeatureException e) {
            // An old server, a query that only a cursor does not take, or a wrong one, of which the server says so
            // itself.
            return null;
        }
        try {
            return new PagedCursor(connection, calls, maxBytes);
        } catch (CrateException e) {
            connection.release(false);
            if (isFirstPageOnly(e, connection)) {
                return null;
            }
            throw e;
        }
    }

    /** Whether a failure says nothing about the query: something in between spreads requests over other connections, or broke. */
    private static boolean isFirstPageOnly(CrateException e, SessionRunner connection) {
        return e instanceof ServerException
                ? String.valueOf(e.getMessage()).contains(NO_CURSOR)
                : e instanceof ConnectionLostException && !connection.isCallers();
    }

    @Override
    public ResultColumns columns() {
        return columns;
    }

    @Override
    public @Nullable RowData next() {
        while (!ended) {
            RowData row = nextOfPage();
            if (row != null) {
                return row;
            }
            turnPage();
        }
        return null;
    }

    private @Nullable RowData nextOfPage() {
        try {
            RowData row = page.next();
            rowsOfPage += row == null ? 0 : 1;
            return row;
        } catch (IOException e) {
            close();
            String node = connection.node();
            throw new ProtocolException(e.getMessage() + " (from " + node + ")", node, 1, e);
        }
    }

    private void turnPage() {
        if (rowsOfPage < calls.pageSize()) {
            count(page);
            end();
            return;
        }
        AnswerReader next;
        try {
            next = takeIn();
        } catch (CrateException e) {
            end();
            throw e;
        }
        count(page);
        page = next;
    }

    private void count(AnswerReader read) {
        rows += rowsOfPage;
        rowsOfPage = 0;
        millis += read.durationMillis();
        read.close();
    }

    /** Takes a page into memory and, if it is full, has the next one made. */
    private AnswerReader takeIn() {
        AnswerReader taken = receive();
        bytes += taken.size();
        if (bytes > maxBytes) {
            taken.close();
            throw new ResultTooLargeException(maxBytes, connection.node());
        }
        boolean mayCostSession = connection.isCallers() && calls.isTimed();
        if (taken.announcedRowCount() == calls.pageSize() && !mayCostSession) {
            sendAhead();
        }
        return taken;
    }

    private AnswerReader receive() {
        try {
            AheadAnswer next = ahead == null ? connection.sendAhead(calls.fetch()) : ahead;
            ahead = null;
            return next.get();
        } catch (OutcomeUnknownException | SessionLostException e) {
            String node = connection.node();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ConnectionLostException(
                    "The connection to " + node + " broke before the result's end, and with it its cursor is lost: "
                            + cause.getMessage(),
                    node,
                    e.attempts(),
                    cause);
        }
    }

    private void sendAhead() {
        try {
            ahead = connection.sendAhead(calls.fetch());
        } catch (CrateException e) {
            // There is a page to be read before: whoever comes to its end will be told.
            ahead = null;
        }
    }

    @Override
    public void buffer() {
        if (ahead != null) {
            ahead.takeIn();
        }
    }

    @Override
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public boolean holdsConnection() {
        return !ended && !connection.isCallers();
    }

    @Override
    public long rowCount() {
        return rows;
    }

    @Override
    public long durationNanos() {
        return ResultCursor.nanos(millis);
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        page.close();
        if (ahead != null && !ahead.isTakenIn() && !connection.isCallers()) {
            // A page is being made that nobody wants.
            ended = true;
            connection.release(false);
            calls.kill();
        } else {
            end();
        }
    }

    /** Closes the cursor, if that can still be done, and lets the connection go. */
    private void end() {
        ended = true;
        boolean closed = false;
        try {
            connection.sendAhead(calls.close()).get();
            closed = true;
        } catch (CrateException | IllegalStateException e) {
            // The cursor ends with its connection, at the latest.
        } finally {
            connection.release(closed);
        }
    }
}
