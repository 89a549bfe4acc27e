package org.cratedb4j.client;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cratedb4j.client.internal.exec.LeakDetector;
import org.cratedb4j.client.internal.exec.ResultCursor;
import org.cratedb4j.client.internal.mapping.ResultMapping;
import org.cratedb4j.client.internal.mapping.RowMapper;
import org.cratedb4j.client.internal.mapping.RowValues;
import org.cratedb4j.client.internal.wire.ResultColumns;
import org.cratedb4j.client.internal.wire.RowData;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, decoded one by one as they are asked for, so that a result of any size takes little memory.
 *
 * <p>They hold a connection to a node until the last row was read, which closes them, until {@link #buffer()}, or until
 * {@link #close()}; closing early closes the connection too. Rows that still hold one are reported in the log, with the place
 * that asked for them, and closed once they are garbage. They can be gone through once, by one thread at a time.
 *
 * <p>What goes wrong while rows are read is thrown by the iterator: a {@link ConnectionLostException},
 * {@link StatementTimeoutException}, {@link ProtocolException} or {@link OutcomeUnknownException}.
 */
public final class Rows implements Iterable<Row>, AutoCloseable {

    private final ResultCursor cursor;
    private final ResultMapping mapping;
    private final Cleaner.Cleanable watch;
    private boolean iterated;

    Rows(ResultCursor cursor, ResultMapping mapping) {
        this.cursor = cursor;
        this.mapping = mapping;
        watch = LeakDetector.watch(this, cursor);
    }

    /**
     * The columns.
     *
     * @return an unmodifiable list, empty for a statement without a result
     */
    public List<Column> columns() {
        ResultColumns columns = cursor.columns();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> new Column(columns.name(i), columns.type(i)))
                .toList();
    }

    /**
     * The rows, once.
     *
     * @return an iterator that decodes a row when it is asked for it
     * @throws IllegalStateException on the second call
     */
    @Override
    public Iterator<Row> iterator() {
        if (iterated) {
            throw new IllegalStateException("Rows can be gone through only once");
        }
        iterated = true;
        return new RowIterator();
    }

    /**
     * The rows as a stream, once.
     *
     * @return a sequential stream; closing it closes the rows
     * @throws IllegalStateException if the rows are gone through already
     */
    public Stream<Row> stream() {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), characteristics), false)
                .onClose(this::close);
    }

    <T> Stream<@Nullable T> stream(Class<T> type) {
        RowMapper<T> mapper = new RowMapper<>(type, mapping);
        return stream().map(row -> mapper.map(row.data()));
    }

    /**
     * The number of rows that the server reports.
     *
     * @return the count, -1 if the server does not know it
     * @throws IllegalStateException before the last row was read
     */
    public long rowCount() {
        requireEnd();
        return cursor.rowCount();
    }

    /**
     * The time that the server took.
     *
     * @return the duration
     * @throws IllegalStateException before the last row was read
     */
    public Duration duration() {
        requireEnd();
        return Duration.ofNanos(cursor.durationNanos());
    }

    private void requireEnd() {
        if (!cursor.hasEnded()) {
            throw new IllegalStateException("Known only after the last row");
        }
    }

    /**
     * Reads what is left of the answer into memory, as bytes, and gives the connection back: a session can execute its next
     * statement while these rows are still read, decoded from memory one by one. The bytes are dropped as they are decoded.
     * Does nothing if nothing is left. Of rows in {@linkplain SqlStatement#fetchSize pages}, only the page that is under way is
     * read; later ones stay the server's. The call's time-out bounds the reading, and {@code max_result_bytes} the memory.
     *
     * @throws ConnectionLostException if the connection breaks before the answer's end
     * @throws ResultTooLargeException if the answer has more bytes than {@code max_result_bytes}
     * @throws StatementTimeoutException if the answer does not come in time
     */
    public void buffer() {
        try {
            cursor.buffer();
        } finally {
            if (!cursor.holdsConnection()) {
                watch.clean();
            }
        }
    }

    /** Ends the reading; the connection is closed unless all rows were read. Closing again does nothing. */
    @Override
    public void close() {
        cursor.close();
        watch.clean();
    }

    private @Nullable Row next() {
        try {
            RowData row = cursor.next();
            if (row == null) {
                watch.clean();
                return null;
            }
            return new Row(new RowValues(mapping, row));
        } catch (CrateException e) {
            watch.clean();
            throw e;
        } finally {
            // Without this, the last read could be taken for a leak: nothing else refers to the rows any more.
            Reference.reachabilityFence(this);
        }
    }

    private final class RowIterator implements Iterator<Row> {

        private @Nullable Row ahead;

        @Override
        public boolean hasNext() {
            if (ahead == null) {
                ahead = Rows.this.next();
            }
            return ahead != null;
        }

        @Override
        public Row next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException("There are no more rows");
            }
            Row row = ahead;
            ahead = null;
            return row;
        }
    }
}
