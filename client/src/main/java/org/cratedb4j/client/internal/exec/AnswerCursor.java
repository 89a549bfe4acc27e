package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.exec.CallRunner.Opened;
import org.cratedb4j.client.internal.wire.AnswerReader;
import org.cratedb4j.client.internal.wire.ResultColumns;
import org.cratedb4j.client.internal.wire.RowData;
import org.jspecify.annotations.Nullable;

/** The rows of one answer, as they come. Ends its lease at the last row or when closed. */
final class AnswerCursor implements ResultCursor {

    private final AnswerReader reader;
    private final Exchange exchange;
    private volatile boolean ended;
    private volatile boolean inMemory;

    private AnswerCursor(Opened<AnswerReader> opened) {
        reader = opened.content();
        exchange = opened.exchange();
    }

    static AnswerCursor open(CallRunner runner, Call call) {
        AnswerCursor cursor = new AnswerCursor(runner.run(call, answer -> AnswerReader.open(answer.body())));
        if (cursor.columns().size() == 0) {
            cursor.next();
        }
        return cursor;
    }

    @Override
    public ResultColumns columns() {
        return reader.columns();
    }

    @Override
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

    @Override
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

    @Override
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public boolean holdsConnection() {
        return !ended && !inMemory;
    }

    @Override
    public long rowCount() {
        return reader.rowCount();
    }

    @Override
    public long durationNanos() {
        return ResultCursor.nanos(reader.durationMillis());
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
