package org.cratedb4j.jdbc.internal.error;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.RowOutcome;
import org.cratedb4j.client.ServerException;
import org.cratedb4j.client.StatementTimeoutException;

/**
 * The client's exceptions as JDBC's. The SQLState is the client's; the vendor code is CrateDB's error code, 0 where there is
 * none; the subclass goes by the SQLState, as pools and frameworks expect it.
 */
public final class SqlErrors {

    private interface Factory {
        SQLException create(String reason, String sqlState, int vendorCode);
    }

    private record Entry(String sqlStatePrefix, Factory factory) {}

    /** The first entry counts whose prefix the SQLState has. */
    private static final List<Entry> BY_SQL_STATE = List.of(
            new Entry("08001", SQLTransientConnectionException::new),
            new Entry("08003", SQLNonTransientConnectionException::new),
            new Entry("08", SQLTransientConnectionException::new),
            new Entry("0A", SQLFeatureNotSupportedException::new),
            new Entry("22", SQLDataException::new),
            new Entry("23", SQLIntegrityConstraintViolationException::new),
            new Entry("28", SQLInvalidAuthorizationSpecException::new),
            new Entry("40", SQLTransactionRollbackException::new),
            new Entry("42501", SQLNonTransientException::new),
            new Entry("3F", SQLSyntaxErrorException::new),
            new Entry("42", SQLSyntaxErrorException::new),
            new Entry("53", SQLTransientException::new),
            new Entry("57P03", SQLTransientException::new));

    private SqlErrors() {}

    /** The exception for one of the client's, which becomes its cause. */
    public static SQLException of(CrateException e) {
        int code = e instanceof ServerException server ? server.code() : 0;
        SQLException error = e instanceof StatementTimeoutException
                ? new SQLTimeoutException(e.getMessage(), e.sqlState(), code)
                : create(String.valueOf(e.getMessage()), e.sqlState(), code);
        error.initCause(e);
        return error;
    }

    /** The exception for a row of a batch that failed. */
    public static SQLException of(RowOutcome failed) {
        return create(failed.message().orElse("The server gave no reason"), failed.sqlState(), failed.code());
    }

    /** An exception of the driver's own. */
    public static SQLException of(SqlState state, String reason) {
        return create(reason, state.code(), 0);
    }

    /** An exception of the driver's own, with its cause. */
    public static SQLException of(SqlState state, String reason, Throwable cause) {
        SQLException error = of(state, reason);
        error.initCause(cause);
        return error;
    }

    /** Refuses a number that must not be negative. */
    public static SQLException negative(String what, long number) {
        return of(SqlState.INVALID_ARGUMENT, "The " + what + " must not be negative, as " + number + " is");
    }

    /** The same error with its place before the reason. */
    public static SQLException at(String place, SQLException e) {
        SQLException error = create(place + ": " + e.getMessage(), e.getSQLState(), e.getErrorCode());
        error.initCause(e);
        return error;
    }

    /** Refuses what CrateDB or JDBC over HTTP does not have. */
    public static SQLFeatureNotSupportedException unsupported(String what) {
        return new SQLFeatureNotSupportedException(what, SqlState.FEATURE_NOT_SUPPORTED.code());
    }

    private static SQLException create(String reason, String sqlState, int code) {
        for (Entry entry : BY_SQL_STATE) {
            if (sqlState.startsWith(entry.sqlStatePrefix())) {
                return entry.factory().create(reason, sqlState, code);
            }
        }
        return new SQLException(reason, sqlState, code);
    }
}
