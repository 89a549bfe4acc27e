package org.cratedb4j.client.internal.exec;

import java.util.List;
import java.util.Set;
import org.cratedb4j.client.ConstraintViolationException;
import org.cratedb4j.client.ProtocolException;
import org.cratedb4j.client.ServerException;
import org.cratedb4j.client.internal.exec.CallRunner.Opened;
import org.cratedb4j.client.internal.wire.BulkAnswer;
import org.cratedb4j.client.internal.wire.BulkAnswer.RowResult;

/** The way of a bulk statement: one result for each row, whatever the server's way to tell. */
public final class BulkRunner {

    // What only running the statement can show; as the error of a bulk of one row, it is that row's.
    private static final Set<Integer> ROW_ERRORS = Set.of(4091, 4092, 40411);

    // What the server answers where it does not know how many rows it has changed.
    private static final long UNKNOWN_COUNT = -1;

    private BulkRunner() {}

    /**
     * The answer to a bulk statement, and where it came from.
     *
     * @param answer one result for each row
     * @param node the node that answered
     * @param attempts how many times the statement was tried
     */
    public record Outcome(BulkAnswer answer, String node, int attempts) {

        /** Whether a row was written, as far as the server knows. */
        public boolean hasWritten() {
            return answer.results().stream().anyMatch(row -> row.rowCount() > 0 || row.rowCount() == UNKNOWN_COUNT);
        }
    }

    /** Sends a bulk statement of so many rows and reads its answer. */
    public static Outcome run(CallRunner runner, Call call, int rows) {
        try {
            Opened<BulkAnswer> opened = runner.run(call, answer -> BulkAnswer.read(answer.body()));
            Exchange exchange = opened.exchange();
            exchange.finished();
            checkCount(opened.content(), rows, exchange);
            return new Outcome(opened.content(), exchange.node(), exchange.attempts());
        } catch (ServerException e) {
            if (rows == 1 && isOfOneRow(e)) {
                RowResult failed = new RowResult(BulkAnswer.FAILED, e.code(), e.getMessage());
                return new Outcome(new BulkAnswer(List.of(failed), 0), e.node().orElse(""), e.attempts());
            }
            throw e;
        }
    }

    /** Whether an error is about one row, and shows only when that is written. */
    public static boolean isOfOneRow(ServerException e) {
        return ROW_ERRORS.contains(e.code()) || e instanceof ConstraintViolationException;
    }

    private static void checkCount(BulkAnswer bulk, int rows, Exchange exchange) {
        int results = bulk.results().size();
        if (results != rows) {
            throw new ProtocolException(
                    "The answer has " + results + " results for " + rows + " rows",
                    exchange.node(),
                    exchange.attempts(),
                    null);
        }
    }
}
