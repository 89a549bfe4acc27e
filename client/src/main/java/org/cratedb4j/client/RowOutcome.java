package org.cratedb4j.client;

import java.util.Optional;
import org.cratedb4j.client.internal.exec.ServerErrors;
import org.cratedb4j.client.internal.wire.BulkAnswer;
import org.jspecify.annotations.Nullable;

/** What became of one row of a bulk statement: written, with its row count, failed, with code and message, or unknown. */
public final class RowOutcome {

    /** What there is to become of a row. */
    public enum Status {
        /** The statement ran for this row. */
        WRITTEN,
        /** The row failed, and the table is as if it had not been sent. */
        FAILED,
        /** Nobody knows: the row was sent, and no answer came, or one that says nothing of it. */
        UNKNOWN
    }

    private final int index;
    private final Object row;
    private final Status status;
    private final long rowCount;
    private final int code;
    private final @Nullable String message;
    private final @Nullable CrateException exception;

    private RowOutcome(
            int index,
            Object row,
            Status status,
            long rowCount,
            int code,
            @Nullable String message,
            @Nullable CrateException exception) {
        this.index = index;
        this.row = row;
        this.status = status;
        this.rowCount = rowCount;
        this.code = code;
        this.message = message;
        this.exception = exception;
    }

    static RowOutcome of(int index, Object row, BulkAnswer.RowResult result) {
        return result.rowCount() == BulkAnswer.FAILED
                ? new RowOutcome(index, row, Status.FAILED, BulkAnswer.FAILED, result.code(), result.message(), null)
                : new RowOutcome(index, row, Status.WRITTEN, result.rowCount(), 0, null, null);
    }

    /** The outcome of a row of a request that failed as a whole. */
    static RowOutcome of(int index, Object row, Status status, CrateException exception) {
        int code = exception instanceof ServerException error ? error.code() : 0;
        return new RowOutcome(index, row, status, BulkAnswer.FAILED, code, exception.getMessage(), exception);
    }

    /**
     * The row's place among the rows given.
     *
     * @return the index, from 0
     */
    public int index() {
        return index;
    }

    /**
     * The row, as it was given.
     *
     * @return the very object that was handed to {@code bulk}
     */
    public Object row() {
        return row;
    }

    /**
     * Whether the row went well.
     *
     * @return true if the statement ran for this row
     */
    public boolean isOk() {
        return status == Status.WRITTEN;
    }

    /**
     * What became of the row.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * What was thrown for the whole request that the row was part of; of an unknown outcome an
     * {@link OutcomeUnknownException} as a rule, whose {@code resolve()} asks the cluster.
     *
     * @return the exception, empty if the row has an outcome of its own
     */
    public Optional<CrateException> exception() {
        return Optional.ofNullable(exception);
    }

    /**
     * How many rows of the table the statement changed for this row.
     *
     * @return the count, -1 if the server does not know it, -2 if the row was not written for sure
     */
    public long rowCount() {
        return rowCount;
    }

    /**
     * CrateDB's error code.
     *
     * @return the code, 0 if the row went well or the server gave no reason
     */
    public int code() {
        return code;
    }

    /**
     * The SQLState of the row's error, the same that a {@link ServerException} would have.
     *
     * @return five characters, {@code 00000} if the row went well, {@code HY000} if the server gave no reason
     */
    public String sqlState() {
        if (isOk()) {
            return "00000";
        }
        return code == 0 ? "HY000" : ServerErrors.sqlState(code, message == null ? "" : message);
    }

    /**
     * Why the row failed. The server gives reasons for the first ten failures of each shard only.
     *
     * @return the server's message, empty if the row went well or the server gave no reason
     */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /** The outcome without the row's values, which do not belong into a log. */
    @Override
    public String toString() {
        if (isOk()) {
            return "row " + index + ": ok (" + rowCount + ")";
        }
        return "row " + index + (status == Status.FAILED ? ": failed, " : ": unknown, ")
                + (message == null ? "no reason given" : message) + " (" + code + ")";
    }
}
