package org.cratedb4j.jdbc.internal.connection;

import java.sql.Connection;
import java.sql.SQLException;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;

/**
 * What a connection answers to calls that are about transactions, which CrateDB does not have: each statement takes effect by
 * itself, at once. A strict connection refuses them; any other lets pools and frameworks make them, and warns where a caller
 * could believe that something is undone or isolated. Safe for use by many threads.
 */
final class TransactionCalls {

    private final boolean strict;
    private final Warnings warnings;
    private volatile boolean autoCommit = true;
    private volatile boolean written;

    TransactionCalls(boolean strict, Warnings warnings) {
        this.strict = strict;
        this.warnings = warnings;
    }

    boolean isAutoCommit() {
        return autoCommit;
    }

    void setAutoCommit(boolean wanted) throws SQLException {
        if (!wanted && autoCommit) {
            refuseIfStrict("setAutoCommit(false)");
            warnings.add("CrateDB has no transactions: each statement takes effect at once, also without auto-commit");
        }
        written = false;
        autoCommit = wanted;
    }

    /** Notes that something was written that a rollback would have to undo. */
    void written() {
        written = !autoCommit;
    }

    /** There is nothing left to do. */
    void commit() throws SQLException {
        refuseIfStrict("commit()");
        written = false;
    }

    void rollback() throws SQLException {
        refuseIfStrict("rollback()");
        if (written) {
            warnings.add("CrateDB has no transactions: what was written before rollback() stays written");
        }
        written = false;
    }

    void setIsolation(int level) throws SQLException {
        switch (level) {
            case Connection.TRANSACTION_NONE -> {}
            case Connection.TRANSACTION_READ_UNCOMMITTED,
                    Connection.TRANSACTION_READ_COMMITTED,
                    Connection.TRANSACTION_REPEATABLE_READ,
                    Connection.TRANSACTION_SERIALIZABLE -> {
                refuseIfStrict("setTransactionIsolation()");
                warnings.add("CrateDB has no transactions: the isolation level has no effect");
            }
            default -> throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "There is no isolation level " + level);
        }
    }

    private void refuseIfStrict(String call) throws SQLException {
        if (strict) {
            throw SqlErrors.of(
                    SqlState.INVALID_TRANSACTION,
                    "CrateDB has no transactions: a strict connection refuses " + call + "; see the option strict");
        }
    }
}
