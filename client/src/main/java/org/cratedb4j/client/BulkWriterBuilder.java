package org.cratedb4j.client;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.cratedb4j.client.internal.sql.ParsedStatement;
import org.cratedb4j.client.internal.time.DaemonTimer;
import org.cratedb4j.client.internal.time.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link BulkWriter}. For one thread.
 *
 * @param <R> the rows' class
 */
public final class BulkWriterBuilder<R> {

    private static final int DEFAULT_ROWS = 1_000;
    private static final int DEFAULT_BYTES = 8 * 1024 * 1024;
    private static final int DEFAULT_PARALLELISM = 2;

    private final StatementContext context;
    private final String sql;
    private final CallOptions options;
    private int rows = DEFAULT_ROWS;
    private int bytes = DEFAULT_BYTES;
    private int parallelism = DEFAULT_PARALLELISM;
    private @Nullable Duration age;
    private boolean replaying;
    private @Nullable BiConsumer<? super R, ? super RowOutcome> deadLetters;
    private @Nullable Timer timer;

    BulkWriterBuilder(StatementContext context, String sql, CallOptions options) {
        this.context = context;
        this.sql = sql;
        this.options = options;
    }

    /**
     * How many rows a request has at most. Default: 1,000.
     *
     * @param number at least 1
     * @return this builder
     */
    public BulkWriterBuilder<R> maxRows(int number) {
        rows = positive(number, "maxRows");
        return this;
    }

    /**
     * How many bytes the rows of a request have at most, as JSON and uncompressed; a larger row goes alone. Default: 8 MiB.
     * CrateDB refuses requests above 100 MB unless told otherwise.
     *
     * @param number at least 1
     * @return this builder
     */
    public BulkWriterBuilder<R> maxBytes(int number) {
        bytes = positive(number, "maxBytes");
        return this;
    }

    /**
     * How many requests are under way at a time at most; whoever adds rows beyond waits. Default: 2. The client's own threads
     * for asynchronous calls are eight.
     *
     * @param number at least 1
     * @return this builder
     */
    public BulkWriterBuilder<R> parallelism(int number) {
        parallelism = positive(number, "parallelism");
        return this;
    }

    /**
     * After which time rows are sent though there are not enough for a request of full size. Default: only when there are,
     * and when the writer is flushed or closed.
     *
     * @param duration longer than zero
     * @return this builder
     */
    public BulkWriterBuilder<R> flushAfter(Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("flushAfter must be longer than zero, not " + duration);
        }
        age = duration;
        return this;
    }

    /**
     * Who takes the rows that were not written, or may not have been, with what became of them. It is called on the
     * writer's threads, never by two at a time. Default: nobody, and {@link BulkWriter#flush()} and
     * {@link BulkWriter#close()} throw a {@link BulkWriterException}.
     *
     * @param consumer takes the row as it was added, and its outcome
     * @return this builder
     */
    public BulkWriterBuilder<R> deadLetters(BiConsumer<? super R, ? super RowOutcome> consumer) {
        deadLetters = Objects.requireNonNull(consumer, "consumer is null");
        return this;
    }

    /**
     * Whether rows that failed without a reason, of which CrateDB gives ten for each shard, are sent once more, each
     * alone, to learn it. A row that CrateDB reports as failed because a node of its own was lost may have been written
     * nevertheless, so the statement has to be {@linkplain SqlStatement#idempotent() idempotent}. Default: no.
     *
     * @param wanted whether they are
     * @return this builder
     * @throws IllegalStateException if the statement is not idempotent
     */
    public BulkWriterBuilder<R> replayUnexplained(boolean wanted) {
        if (wanted && !options.isIdempotent()) {
            throw new IllegalStateException("Rows may be replayed only of a statement that is idempotent()");
        }
        replaying = wanted;
        return this;
    }

    /** Lets time pass otherwise than by itself. */
    BulkWriterBuilder<R> timer(Timer other) {
        timer = other;
        return this;
    }

    /**
     * Begins to take rows. Nothing is sent before there are some.
     *
     * @return the writer, to be closed by the caller
     */
    public BulkWriter<R> open() {
        BulkSender<R> sender = new BulkSender<>(
                context, sql, ParsedStatement.parse(sql), options, replaying, new BulkOutcomes<>(deadLetters));
        return new BulkWriter<>(
                sender,
                new BulkWriter.Limits(rows, bytes, parallelism, age),
                timer == null ? new DaemonTimer("cratedb4j-bulk") : timer);
    }

    private static int positive(int number, String name) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + number);
        }
        return number;
    }
}
