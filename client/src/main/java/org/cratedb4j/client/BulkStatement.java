package org.cratedb4j.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cratedb4j.client.internal.exec.BulkRunner;
import org.cratedb4j.client.internal.wire.BulkAnswer;

/**
 * A statement with many rows of parameters, to be executed for all of them in one request. Nothing is sent before
 * {@link #execute()} or {@link #collectErrors()}. Immutable, but for the rows' own values, and safe for use by many
 * threads.
 *
 * <p>Each row has an outcome of its own: that one fails does not keep the others from being written. An error that the
 * server finds before it executes anything, such as a value that cannot be cast, is thrown as the {@link ServerException}
 * that it is, and nothing is written.
 */
public final class BulkStatement {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final StatementContext context;
    private final String sql;
    private final List<Object> rows;
    private final CallOptions options;

    BulkStatement(StatementContext context, String sql, List<Object> rows, CallOptions options) {
        this.context = context;
        this.sql = sql;
        this.rows = List.copyOf(rows);
        this.options = options;
    }

    /**
     * Executes the statement for all rows.
     *
     * @return one outcome for each row, all of them good
     * @throws BulkException if a row failed; it holds the outcomes of all rows
     */
    public BulkResult execute() {
        return run(true);
    }

    /**
     * Executes the statement for all rows, and does not throw if some of them fail.
     *
     * @return one outcome for each row
     */
    public BulkResult collectErrors() {
        return run(false);
    }

    /**
     * Executes the statement for all rows as {@link #execute()} does, on another thread, see
     * {@link SqlStatement#executeAsync()}.
     *
     * @return the outcomes; cancelling the future cancels the statement on the server
     */
    public CompletableFuture<BulkResult> executeAsync() {
        return context.async()
                .run(
                        options.cancellation(),
                        stop -> new BulkStatement(context, sql, rows, options.withCancellation(stop)).execute());
    }

    private BulkResult run(boolean throwing) {
        if (rows.isEmpty()) {
            // The server would execute the statement once, without parameters.
            return new BulkResult(List.of(), Duration.ZERO);
        }
        BulkRunner.Outcome outcome = context.runBulk(sql, rows, options);
        BulkResult result = result(outcome.answer());
        if (throwing && !result.failures().isEmpty()) {
            throw new BulkException(result, outcome.node(), outcome.attempts());
        }
        return result;
    }

    private BulkResult result(BulkAnswer answer) {
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            outcomes.add(RowOutcome.of(i, rows.get(i), answer.results().get(i)));
        }
        return new BulkResult(outcomes, Duration.ofNanos((long) (answer.durationMillis() * NANOS_PER_MILLI)));
    }

    /** The statement's text, without its rows. */
    @Override
    public String toString() {
        return sql + " [" + rows.size() + " rows]";
    }
}
