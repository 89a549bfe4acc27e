package org.cratedb4j.jdbc.internal.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;

/**
 * Result sets are forward only, read only, and open until they are closed. Whoever asks for another kind gets this one, with
 * a warning, as JDBC has it.
 */
final class ResultSetKinds {

    private ResultSetKinds() {}

    static void degrade(int type, int concurrency, int holdability, Warnings warnings) throws SQLException {
        switch (type) {
            case ResultSet.TYPE_FORWARD_ONLY -> {}
            case ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.TYPE_SCROLL_SENSITIVE ->
                warnings.add("Result sets can only be gone through forward");
            default -> throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "There is no result set type " + type);
        }
        switch (concurrency) {
            case ResultSet.CONCUR_READ_ONLY -> {}
            case ResultSet.CONCUR_UPDATABLE -> warnings.add("Result sets can only be read");
            default -> throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "There is no concurrency " + concurrency);
        }
        degradeHoldability(holdability, warnings);
    }

    static void degradeHoldability(int holdability, Warnings warnings) throws SQLException {
        switch (holdability) {
            case ResultSet.HOLD_CURSORS_OVER_COMMIT -> {}
            case ResultSet.CLOSE_CURSORS_AT_COMMIT -> warnings.add("Result sets stay open over commit");
            default -> throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "There is no holdability " + holdability);
        }
    }
}
