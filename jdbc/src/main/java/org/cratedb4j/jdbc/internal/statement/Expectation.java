package org.cratedb4j.jdbc.internal.statement;

import java.sql.SQLException;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.sql.SqlKind;

/** What the method of JDBC that executes a statement is for. */
enum Expectation {
    /** {@code executeQuery}. */
    ROWS,
    /** {@code executeUpdate}. */
    COUNT,
    /** {@code execute}. */
    ANY;

    /** Refuses a statement of the wrong kind before it does anything, where the text tells. */
    void requireKind(SqlKind kind) throws SQLException {
        if (this == ROWS && !kind.isQuery() && kind != SqlKind.OTHER) {
            throw noRows("was not executed");
        }
        if (this == COUNT && kind.isQuery()) {
            throw rows("was not executed");
        }
    }

    /** Refuses an answer of the wrong kind. */
    void requireAnswer(boolean hasRows) throws SQLException {
        if (this == ROWS && !hasRows) {
            throw noRows("was executed");
        }
        if (this == COUNT && hasRows) {
            throw rows("was executed");
        }
    }

    private static SQLException noRows(String fate) {
        return SqlErrors.of(
                SqlState.WRONG_KIND_OF_STATEMENT,
                "executeQuery is for statements that return rows; this one returns none, and " + fate);
    }

    private static SQLException rows(String fate) {
        return SqlErrors.of(
                SqlState.WRONG_KIND_OF_STATEMENT,
                "executeUpdate is for statements that return no rows; this one returns some, and " + fate);
    }
}
