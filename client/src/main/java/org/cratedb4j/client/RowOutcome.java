package org.cratedb4j.client;

import java.util.Optional;
import org.cratedb4j.client.internal.exec.ServerErrors;
import org.jspecify.annotations.Nullable;

/** What became of one row of a bulk statement: written, with its row count, or failed, with code and message. */
public final class RowOutcome {

    private final int index;
    private final Object row;
    private final long rowCount;
    private final int code;
    private final @Nullable String message;

    private RowOutcome(int index, Object row, long rowCount, int code, @Nullable String message) {
        this.index = index;
        this.row = row;
        this.rowCount = rowCount;
        this.code = code;
        this.message = message;
    }

    static RowOutcome ok(int index, Object row, long rowCount) {
        return new RowOutcome(index, row, rowCount, 0, null);
    }

    static RowOutcome failed(int index, Object row, int code, @Nullable String message) {
        return new RowOutcome(index, row, -2, code, message);
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
        return rowCount != -2;
    }

    /**
     * How many rows of the table the statement changed for this row.
     *
     * @return the count, -1 if the server does not know it, -2 if the row failed
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
        return "row " + index + ": failed, " + (message == null ? "no reason given" : message) + " (" + code + ")";
    }
}
