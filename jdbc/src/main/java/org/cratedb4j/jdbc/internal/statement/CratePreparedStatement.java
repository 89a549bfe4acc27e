package org.cratedb4j.jdbc.internal.statement;

import java.sql.ParameterMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.client.BulkResult;
import org.cratedb4j.client.RowOutcome;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.metadata.CrateParameterMetaData;
import org.cratedb4j.jdbc.internal.result.CrateResultSetMetaData;
import org.cratedb4j.jdbc.internal.result.RowSource;
import org.cratedb4j.jdbc.internal.session.Request;
import org.cratedb4j.jdbc.internal.sql.SqlKind;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * A statement with parameters. The server prepares nothing over HTTP; text and values travel together. A batch is one
 * request with one outcome for each of its rows.
 */
public final class CratePreparedStatement extends ParameterSetters {

    /** CrateDB's code for a row that UPDATE or DELETE look for by its key; outside of a bulk, it is a count of 0. */
    private static final int MISSING_ROW = 40411;

    private static final int NO_REASON = 0;

    private final SqlText sql;
    private final GeneratedKeys wanted;
    private final List<List<@Nullable Object>> batch = new ArrayList<>();

    private CratePreparedStatement(StatementHost host, SqlText sql, GeneratedKeys wanted) throws SQLException {
        super(host, sql.parameterCount());
        this.sql = sql;
        this.wanted = wanted;
        if (sql.text().isEmpty()) {
            throw SqlErrors.of(SqlState.SYNTAX_ERROR, "The statement has no text");
        }
    }

    /** A statement that wants nothing back of what it writes. */
    public static CratePreparedStatement of(StatementHost host, SqlText sql) throws SQLException {
        return new CratePreparedStatement(host, sql, GeneratedKeys.NONE);
    }

    /** A statement that wants back what a flag of {@link java.sql.Statement} says. */
    public static CratePreparedStatement of(StatementHost host, SqlText sql, int flag) throws SQLException {
        return new CratePreparedStatement(host, sql, GeneratedKeys.flag(flag));
    }

    /** A statement that wants back some columns, by their indexes in the table, from 1. */
    public static CratePreparedStatement of(StatementHost host, SqlText sql, int @Nullable [] indexes)
            throws SQLException {
        return new CratePreparedStatement(host, sql, GeneratedKeys.columns(indexes));
    }

    /** A statement that wants back some columns, by their names. */
    public static CratePreparedStatement of(StatementHost host, SqlText sql, @Nullable String @Nullable [] names)
            throws SQLException {
        return new CratePreparedStatement(host, sql, GeneratedKeys.columns(names));
    }

    private Outcome execute(Expectation expected) throws SQLException {
        requireOpen();
        return execute(options.request(sql, parameters.values(), cancellation()), wanted, expected);
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        return Objects.requireNonNull(execute(Expectation.ROWS).rows());
    }

    @Override
    public int executeUpdate() throws SQLException {
        return execute(Expectation.COUNT).intCount();
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        return execute(Expectation.COUNT).count();
    }

    @Override
    public boolean execute() throws SQLException {
        return execute(Expectation.ANY).rows() != null;
    }

    @Override
    public void addBatch() throws SQLException {
        requireOpen();
        batch.add(parameters.values());
    }

    @Override
    public void clearBatch() throws SQLException {
        requireOpen();
        batch.clear();
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        requireOpen();
        forgetOutcome();
        List<List<@Nullable Object>> rows = List.copyOf(batch);
        batch.clear();
        BatchCounts counts = new BatchCounts(rows.size());
        if (rows.isEmpty()) {
            return counts.toLongs();
        }
        boolean bulk = sql.kind() == SqlKind.WRITE || sql.kind() == SqlKind.COUNTING;
        if (bulk && sql.parameterCount() > 0 && !wanted.areWantedFrom(sql)) {
            executeInOneRequest(rows, counts);
        } else {
            executeOneByOne(rows, counts);
        }
        return counts.toLongs();
    }

    private void executeInOneRequest(List<List<@Nullable Object>> rows, BatchCounts counts) throws SQLException {
        host.written();
        BulkResult result;
        try {
            result = host.session().executeBulk(options.request(sql, List.of(), cancellation()), rows);
        } catch (SQLException e) {
            if (BatchCounts.isFatal(e)) {
                throw e;
            }
            counts.allFailed(e);
            return;
        }
        boolean onlyMissing = result.failures().stream()
                        .allMatch(outcome -> outcome.code() == MISSING_ROW || outcome.code() == NO_REASON)
                && result.failures().stream().anyMatch(outcome -> outcome.code() == MISSING_ROW);
        for (RowOutcome outcome : result.outcomes()) {
            int index = outcome.index();
            if (outcome.isOk()) {
                counts.succeeded(index, Outcome.updateCount(sql.kind(), outcome.rowCount()));
            } else if (outcome.code() == MISSING_ROW) {
                counts.succeeded(index, 0);
            } else if (onlyMissing) {
                // The server gives reasons for the first rows only: most likely it is missing, too.
                Request request = options.request(sql, rows.get(index), cancellation());
                counts.add(
                        index,
                        () -> execute(request, GeneratedKeys.NONE, Expectation.COUNT)
                                .count());
            } else {
                counts.failed(SqlErrors.of(outcome));
            }
        }
        forgetOutcome();
    }

    private void executeOneByOne(List<List<@Nullable Object>> rows, BatchCounts counts) throws SQLException {
        GeneratedKeys.KeyRows keys = new GeneratedKeys.KeyRows();
        for (int i = 0; i < rows.size() && counts.goesOn(); i++) {
            Request request = options.request(sql, rows.get(i), cancellation());
            counts.add(i, () -> {
                if (!wanted.areWantedFrom(sql)) {
                    return execute(request, GeneratedKeys.NONE, Expectation.COUNT)
                            .count();
                }
                int before = keys.size();
                executeReturning(request, wanted, keys);
                return (long) keys.size() - before;
            });
        }
        forgetOutcome();
        keepKeys(keys);
    }

    /** The columns of the last result, or of the one to come, for which the server is asked. */
    @Override
    public @Nullable ResultSetMetaData getMetaData() throws SQLException {
        requireOpen();
        ResultSet rows = getResultSet();
        if (rows != null && !rows.isClosed()) {
            return rows.getMetaData();
        }
        return sql.kind().isQuery() ? describe() : null;
    }

    /** Executes the query for none of its rows, since the server describes nothing that it does not execute. */
    private @Nullable ResultSetMetaData describe() throws SQLException {
        if (!sql.isSelect()) {
            return null;
        }
        SqlText none =
                new SqlText("SELECT * FROM (" + sql.text() + "\n) AS q LIMIT 0", sql.parameterCount(), SqlKind.QUERY);
        Request request = options.request(none, parameters.valuesOrNull(), cancellation());
        try (RowSource rows = host.session().execute(request).rows()) {
            return rows == null ? null : new CrateResultSetMetaData(rows.columns());
        }
    }

    @Override
    public ParameterMetaData getParameterMetaData() throws SQLException {
        requireOpen();
        return new CrateParameterMetaData(sql, host.session());
    }

    /** The statement's text, without its parameters' values. */
    @Override
    public String toString() {
        return sql.text();
    }
}
