package org.cratedb4j.jdbc.internal.lob;

import java.sql.SQLException;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;

/** Positions in large values, which JDBC counts from 1. */
final class Positions {

    private Positions() {}

    /** The index of a position, which may be the one behind the end. */
    static int start(long position, int size) throws SQLException {
        if (position < 1 || position > size + 1L) {
            throw SqlErrors.of(
                    SqlState.INVALID_ARGUMENT, "There is no position " + position + " in a value of length " + size);
        }
        return (int) position - 1;
    }

    /** The index behind a part, which may be shorter than asked for. */
    static int end(int start, int length, int size) throws SQLException {
        if (length < 0) {
            throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "The length is negative: " + length);
        }
        return (int) Math.min((long) start + length, size);
    }

    /** Refuses a part that is not all there. */
    static void requireWithin(int start, long length, int size) throws SQLException {
        if (start < 0 || length < 0 || start + length > size) {
            throw SqlErrors.of(
                    SqlState.INVALID_ARGUMENT,
                    "There are no " + length + " places from " + start + " on in a value of length " + size);
        }
    }
}
