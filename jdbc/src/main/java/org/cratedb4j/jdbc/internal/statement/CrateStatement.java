package org.cratedb4j.jdbc.internal.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.session.Request;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.jspecify.annotations.Nullable;

/** A statement whose text comes with each execution. */
public final class CrateStatement extends AbstractStatement {

    private final List<String> batch = new ArrayList<>();

    /** A statement of a connection. */
    public CrateStatement(StatementHost host) {
        super(host, false);
    }

    private Request request(String sql) throws SQLException {
        requireOpen();
        SqlText text = parse(sql);
        if (text.parameterCount() > 0) {
            throw SqlErrors.of(
                    SqlState.MISSING_PARAMETER,
                    "The statement has " + text.parameterCount() + " parameters, for which it must be prepared");
        }
        return options.request(text, List.of(), cancellation());
    }

    private Outcome execute(String sql, GeneratedKeys keys, Expectation expected) throws SQLException {
        return execute(request(sql), keys, expected);
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        return Objects.requireNonNull(
                execute(sql, GeneratedKeys.NONE, Expectation.ROWS).rows());
    }

    @Override
    public int executeUpdate(String sql) throws SQLException {
        return execute(sql, GeneratedKeys.NONE, Expectation.COUNT).intCount();
    }

    @Override
    public int executeUpdate(String sql, int flag) throws SQLException {
        return execute(sql, GeneratedKeys.flag(flag), Expectation.COUNT).intCount();
    }

    @Override
    public int executeUpdate(String sql, int @Nullable [] indexes) throws SQLException {
        return execute(sql, GeneratedKeys.columns(indexes), Expectation.COUNT).intCount();
    }

    @Override
    public int executeUpdate(String sql, @Nullable String @Nullable [] names) throws SQLException {
        return execute(sql, GeneratedKeys.columns(names), Expectation.COUNT).intCount();
    }

    @Override
    public long executeLargeUpdate(String sql) throws SQLException {
        return execute(sql, GeneratedKeys.NONE, Expectation.COUNT).count();
    }

    @Override
    public long executeLargeUpdate(String sql, int flag) throws SQLException {
        return execute(sql, GeneratedKeys.flag(flag), Expectation.COUNT).count();
    }

    @Override
    public long executeLargeUpdate(String sql, int @Nullable [] indexes) throws SQLException {
        return execute(sql, GeneratedKeys.columns(indexes), Expectation.COUNT).count();
    }

    @Override
    public long executeLargeUpdate(String sql, @Nullable String @Nullable [] names) throws SQLException {
        return execute(sql, GeneratedKeys.columns(names), Expectation.COUNT).count();
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        return execute(sql, GeneratedKeys.NONE, Expectation.ANY).rows() != null;
    }

    @Override
    public boolean execute(String sql, int flag) throws SQLException {
        return execute(sql, GeneratedKeys.flag(flag), Expectation.ANY).rows() != null;
    }

    @Override
    public boolean execute(String sql, int @Nullable [] indexes) throws SQLException {
        return execute(sql, GeneratedKeys.columns(indexes), Expectation.ANY).rows() != null;
    }

    @Override
    public boolean execute(String sql, @Nullable String @Nullable [] names) throws SQLException {
        return execute(sql, GeneratedKeys.columns(names), Expectation.ANY).rows() != null;
    }

    @Override
    public void addBatch(@Nullable String sql) throws SQLException {
        requireOpen();
        if (sql == null) {
            throw SqlErrors.of(SqlState.SYNTAX_ERROR, "The text of the statement is null");
        }
        batch.add(sql);
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
        List<String> texts = List.copyOf(batch);
        batch.clear();
        BatchCounts counts = new BatchCounts(texts.size());
        for (int i = 0; i < texts.size() && counts.goesOn(); i++) {
            String sql = texts.get(i);
            counts.add(i, () -> executeLargeUpdate(sql));
        }
        forgetOutcome();
        return counts.toLongs();
    }
}
