package org.cratedb4j.jdbc.internal.statement;

import java.sql.ResultSet;
import java.sql.Statement;
import org.cratedb4j.jdbc.internal.sql.SqlKind;
import org.jspecify.annotations.Nullable;

/**
 * What came of a statement, as JDBC tells it.
 *
 * @param rows the result set, null if there is none
 * @param count the update count, {@link #NO_COUNT} beside a result set or when there is no more
 */
record Outcome(@Nullable ResultSet rows, long count) {

    static final long NO_COUNT = -1;

    /** Nothing, or nothing any more. */
    static final Outcome NOTHING = new Outcome(null, NO_COUNT);

    static Outcome ofRows(ResultSet rows) {
        return new Outcome(rows, NO_COUNT);
    }

    static Outcome ofCount(long count) {
        return new Outcome(null, count);
    }

    /** JDBC's count for the server's: 0 for what changes no rows, and its own number for what nobody knows. */
    static long updateCount(SqlKind kind, long rowCount) {
        if (!kind.isCounting()) {
            return 0;
        }
        return rowCount < 0 ? Statement.SUCCESS_NO_INFO : rowCount;
    }

    int intCount() {
        return toInt(count);
    }

    static int toInt(long count) {
        return count > Integer.MAX_VALUE ? Statement.SUCCESS_NO_INFO : (int) count;
    }
}
