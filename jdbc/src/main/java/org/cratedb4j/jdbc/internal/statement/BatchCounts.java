package org.cratedb4j.jdbc.internal.statement;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The update counts of a batch, and the errors of the commands that failed. A command that fails does not keep the others
 * from being executed, unless its connection is gone or nobody waits any more.
 */
final class BatchCounts {

    /** As many errors are kept; each failed command has its count in any case. */
    private static final int MOST_ERRORS = 100;

    interface Command {
        long execute() throws SQLException;
    }

    private final long[] counts;
    private @Nullable SQLException first;
    private @Nullable SQLException fatal;
    private int failures;

    BatchCounts(int size) {
        counts = new long[size];
        Arrays.fill(counts, Statement.EXECUTE_FAILED);
    }

    /** Executes a command and notes what comes of it. */
    void add(int index, Command command) {
        try {
            counts[index] = command.execute();
        } catch (SQLException e) {
            failed(e);
        }
    }

    /** Notes that a command went well. */
    void succeeded(int index, long count) {
        counts[index] = count;
    }

    /** Notes that a command failed, or all that are left did. */
    void failed(SQLException e) {
        failures++;
        if (isFatal(e)) {
            fatal = e;
        }
        if (first == null) {
            first = e;
        } else if (failures <= MOST_ERRORS) {
            first.setNextException(e);
        }
    }

    /** Notes that no command was executed, because the server refused the request as a whole. */
    void allFailed(SQLException e) {
        failed(e);
        failures = counts.length;
    }

    /** Whether an error says nothing of its command, but that the connection is gone or that nobody waits any more. */
    static boolean isFatal(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.equals("57014");
    }

    /** Whether it makes sense to execute the next command. */
    boolean goesOn() {
        return fatal == null;
    }

    /** The counts, if all went well. */
    long[] toLongs() throws SQLException {
        if (first == null) {
            return counts;
        }
        SQLException shown = fatal == null ? first : fatal;
        String message = "%d of %d commands of the batch failed%s: %s"
                .formatted(
                        failures,
                        counts.length,
                        fatal == null ? "" : ", and the rest was not executed",
                        shown.getMessage());
        BatchUpdateException error =
                new BatchUpdateException(message, shown.getSQLState(), shown.getErrorCode(), counts, shown);
        error.setNextException(first);
        throw error;
    }

    static int[] toInts(long[] counts) {
        return Arrays.stream(counts).mapToInt(Outcome::toInt).toArray();
    }
}
