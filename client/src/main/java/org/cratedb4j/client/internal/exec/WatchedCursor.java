package org.cratedb4j.client.internal.exec;

import java.util.function.Supplier;
import org.cratedb4j.client.internal.wire.ResultColumns;
import org.cratedb4j.client.internal.wire.RowData;
import org.jspecify.annotations.Nullable;

/** A result whose end somebody wants to know. */
final class WatchedCursor implements ResultCursor {

    private final ResultCursor cursor;
    private final StatementWatch watch;
    private boolean told;

    WatchedCursor(ResultCursor cursor, StatementWatch watch) {
        this.cursor = cursor;
        this.watch = watch;
        tellEnd();
    }

    @Override
    public ResultColumns columns() {
        return cursor.columns();
    }

    @Override
    public @Nullable RowData next() {
        RowData row = telling(cursor::next);
        tellEnd();
        return row;
    }

    @Override
    public void buffer() {
        telling(() -> {
            cursor.buffer();
            return null;
        });
    }

    private <T> @Nullable T telling(Supplier<@Nullable T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            if (!told) {
                told = true;
                watch.failed(e);
            }
            throw e;
        }
    }

    private void tellEnd() {
        if (!told && cursor.hasEnded()) {
            told = true;
            watch.ended();
        }
    }

    @Override
    public boolean hasEnded() {
        return cursor.hasEnded();
    }

    @Override
    public boolean holdsConnection() {
        return cursor.holdsConnection();
    }

    @Override
    public long rowCount() {
        return cursor.rowCount();
    }

    @Override
    public long durationNanos() {
        return cursor.durationNanos();
    }

    @Override
    public void close() {
        cursor.close();
        tellEnd();
    }
}
