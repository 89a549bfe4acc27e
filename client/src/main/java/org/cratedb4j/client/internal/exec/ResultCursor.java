package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.exec.CallRunner.Opened;
import org.cratedb4j.client.internal.wire.AnswerReader;
import org.cratedb4j.client.internal.wire.ResultColumns;
import org.cratedb4j.client.internal.wire.RowData;
import org.jspecify.annotations.Nullable;

/** The rows of an answer, as they come. Ends its lease at the last row or when closed. For one thread at a time. */
public final class ResultCursor implements AutoCloseable {

    private static final double NANOS_PER_MILLI = 1e6;

    private final AnswerReader reader;
    private final Exchange exchange;
    private volatile boolean ended;
    private volatile boolean inMemory;

    private ResultCursor(Opened<AnswerReader> opened) {
        reader = opened.content();
        exchange = opened.exchange();
    }

    /** Sends a statement and reads its answer up to the first row. */
    public static ResultCursor open(CallRunner runner, Call call) {
        ResultCursor cursor = new ResultCursor(runner.run(call, AnswerReader::open));
        if (cursor.columns().size() == 0) {
            cursor.next();
        }
        return cursor;
    }

    /** The columns; none for a statement without a result. */
    public ResultColumns columns() {
        return reader.columns();
    }

    /** The next row, null at the end. */
    public @Nullable RowData next() {
        if (ended) {
            return null;
        }
        try {
            RowData row = reader.next();
            if (row == null) {
                end();
            }
            return row;
        } catch (IOException e) {
            ended = true;
            reader.close();
            throw inMemory ? exchange.malformed(e) : exchange.broken(e);
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
    }

    private void end() {
        ended = true;
        reader.close();
        if (!inMemory) {
            exchange.finished();
        }
    }

    /** Reads the rest of the answer into memory, which frees the connection, and decodes it from there. */
    public void buffer() {
        if (ended || inMemory) {
            return;
        }
        try {
            reader.takeIn();
            inMemory = true;
            exchange.finished();
        } catch (IOException e) {
            ended = true;
            reader.close();
            throw exchange.broken(e);
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
    }

    /** Whether the last row was read, or the cursor was closed before. */
    public boolean hasEnded() {
        return ended;
    }

    /** Whether a connection waits for the rows to be read. */
    boolean holdsConnection() {
        return !ended && !inMemory;
    }

    /** The number of rows that the server reports, -1 if it does not; final at the end. */
    public long rowCount() {
        return reader.rowCount();
    }

    /** The nanoseconds that the server took; final at the end. */
    public long durationNanos() {
        return (long) (reader.durationMillis() * NANOS_PER_MILLI);
    }

    /** The node that answers. */
    public String node() {
        return exchange.node();
    }

    @Override
    public void close() {
        if (holdsConnection() && exchange.isKept()) {
            readToEnd();
        } else {
            abandon();
        }
    }

    private void abandon() {
        boolean held = holdsConnection();
        ended = true;
        reader.close();
        if (held) {
            exchange.abandoned();
        }
    }

    private void readToEnd() {
        try {
            while (next() != null) {
                // Nobody wants the rows, but the connection.
            }
        } catch (CrateException e) {
            // The session has lost its connection, and says so to the next statement.
            ended = true;
        }
    }
}
