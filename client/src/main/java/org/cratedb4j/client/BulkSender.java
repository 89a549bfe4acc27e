package org.cratedb4j.client;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cratedb4j.client.RowOutcome.Status;
import org.cratedb4j.client.internal.exec.BulkRunner;
import org.cratedb4j.client.internal.sql.ParsedStatement;
import org.cratedb4j.client.internal.sql.StatementKind;
import org.cratedb4j.client.internal.wire.BulkAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the batches of a bulk writer, and divides what is too large. Only rows that were certainly not written are sent
 * again: those of a request that was refused as a whole, and those that the server reports as failed for lack of memory.
 * Safe for use by many threads.
 */
final class BulkSender<R> {

    private static final int PAYLOAD_TOO_LARGE = 413;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final String BREAKER = "CircuitBreakingException";

    private final StatementContext context;
    private final String sql;
    private final ParsedStatement statement;
    private final BulkParameters parameters;
    private final CallOptions options;
    private final boolean replaying;
    private final BulkOutcomes<R> outcomes;

    BulkSender(
            StatementContext context,
            String sql,
            ParsedStatement statement,
            CallOptions options,
            boolean replaying,
            BulkOutcomes<R> outcomes) {
        this.context = context;
        this.sql = sql;
        this.statement = statement;
        this.options = options;
        this.replaying = replaying;
        this.outcomes = outcomes;
        parameters = new BulkParameters(statement);
    }

    BulkOutcomes<R> outcomes() {
        return outcomes;
    }

    BulkBatch<R> newBatch() {
        return new BulkBatch<>(context.defaults().converters(options));
    }

    List<? extends @Nullable Object> parameters(R row) {
        return parameters.of(row);
    }

    /** Has queries see what was written, if that is wanted after each write. */
    void refresh() {
        context.refreshAfter(sql, options);
    }

    /** Sends a batch on another thread. Whatever becomes of its rows is an outcome of theirs, and no exception. */
    CompletableFuture<Void> send(BulkBatch<R> batch) {
        return context.async().run(options.cancellation(), stop -> {
            send(batch, options.withCancellation(stop));
            return null;
        });
    }

    /** Gives up a batch that was not sent. */
    void refuse(BulkBatch<R> batch, CrateException why) {
        give(batch, all(batch), Status.FAILED, why);
    }

    private static int[] all(BulkBatch<?> batch) {
        return IntStream.range(0, batch.rows().size()).toArray();
    }

    private void send(BulkBatch<R> batch, CallOptions call) {
        Deque<int[]> waiting = new ArrayDeque<>();
        waiting.add(all(batch));
        for (int[] some = waiting.poll(); some != null; some = waiting.poll()) {
            outcomes.requested();
            try {
                BulkRunner.Outcome outcome = context.runBulk(sql, statement, batch.encoded(), some, call);
                take(outcome.answer(), some, batch, waiting);
            } catch (CrateException e) {
                if (some.length > 1 && isDivisible(e)) {
                    divide(some, waiting);
                } else {
                    give(batch, some, statusAfter(e), e);
                }
            }
        }
    }

    private void take(BulkAnswer answer, int[] some, BulkBatch<R> batch, Deque<int[]> waiting) {
        int[] broken = new int[some.length];
        int count = 0;
        for (int i = 0; i < some.length; i++) {
            BulkAnswer.RowResult result = answer.results().get(i);
            if (some.length > 1 && isShortOfMemory(result)) {
                broken[count++] = some[i];
            } else if (some.length > 1 && replaying && isUnexplained(result)) {
                waiting.add(new int[] {some[i]});
            } else {
                R row = batch.rows().get(some[i]);
                outcomes.record(row, RowOutcome.of(some[i], row, result));
            }
        }
        if (count > 0) {
            divide(Arrays.copyOf(broken, count), waiting);
        }
    }

    private void divide(int[] rows, Deque<int[]> waiting) {
        outcomes.split();
        int middle = (rows.length + 1) / 2;
        waiting.add(Arrays.copyOf(rows, middle));
        if (middle < rows.length) {
            waiting.add(Arrays.copyOfRange(rows, middle, rows.length));
        }
    }

    private void give(BulkBatch<R> batch, int[] some, Status status, CrateException e) {
        for (int index : some) {
            R row = batch.rows().get(index);
            outcomes.record(row, RowOutcome.of(index, row, status, e));
        }
    }

    /**
     * Whether a request was refused before it was executed, and may go better in parts: it is too large, or a value of one
     * row does not fit. The values of INSERT ... VALUES are all evaluated before the first row is written; nothing is known
     * of other statements.
     */
    private boolean isDivisible(CrateException e) {
        if (!(e instanceof ServerException error)) {
            return false;
        }
        boolean early = error instanceof InvalidValueException || isShortOfMemory(error.getMessage());
        return error.httpStatus() == PAYLOAD_TOO_LARGE || (early && StatementKind.isInsertOfValues(sql));
    }

    private static boolean isShortOfMemory(BulkAnswer.RowResult result) {
        return result.rowCount() == BulkAnswer.FAILED && isShortOfMemory(result.message());
    }

    private static boolean isShortOfMemory(@Nullable String message) {
        return message != null && message.startsWith(BREAKER);
    }

    private static boolean isUnexplained(BulkAnswer.RowResult result) {
        return result.rowCount() == BulkAnswer.FAILED && result.code() == 0 && result.message() == null;
    }

    /** What is known of the rows of a request that failed as a whole. */
    private static Status statusAfter(CrateException e) {
        boolean sent = true;
        if (e instanceof ServerException error) {
            // What only running the statement shows may have shown after other rows were written.
            sent = error.httpStatus() >= FIRST_SERVER_ERROR || BulkRunner.isOfOneRow(error);
        } else if (e instanceof StatementTimeoutException timeout) {
            sent = timeout.mayHaveBeenExecuted();
        } else if (e instanceof StatementCancelledException cancelled) {
            sent = cancelled.mayHaveBeenExecuted();
        } else if (e instanceof ConnectionFailedException) {
            sent = false;
        }
        return sent ? Status.UNKNOWN : Status.FAILED;
    }
}
