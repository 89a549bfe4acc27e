package org.cratedb4j.jdbc.internal.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.jspecify.annotations.Nullable;

/** A statement that was prepared, and so refuses the methods of {@link java.sql.Statement} that bring a text. */
abstract class TextlessStatement extends AbstractStatement {

    TextlessStatement(StatementHost host) {
        super(host, true);
    }

    private SQLException refused() throws SQLException {
        requireOpen();
        return SqlErrors.of(
                SqlState.GENERAL, "A prepared statement has its text; execute another one with another statement");
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        throw refused();
    }

    @Override
    public int executeUpdate(String sql) throws SQLException {
        throw refused();
    }

    @Override
    public int executeUpdate(String sql, int flag) throws SQLException {
        throw refused();
    }

    @Override
    public int executeUpdate(String sql, int @Nullable [] indexes) throws SQLException {
        throw refused();
    }

    @Override
    public int executeUpdate(String sql, @Nullable String @Nullable [] names) throws SQLException {
        throw refused();
    }

    @Override
    public long executeLargeUpdate(String sql) throws SQLException {
        throw refused();
    }

    @Override
    public long executeLargeUpdate(String sql, int flag) throws SQLException {
        throw refused();
    }

    @Override
    public long executeLargeUpdate(String sql, int @Nullable [] indexes) throws SQLException {
        throw refused();
    }

    @Override
    public long executeLargeUpdate(String sql, @Nullable String @Nullable [] names) throws SQLException {
        throw refused();
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        throw refused();
    }

    @Override
    public boolean execute(String sql, int flag) throws SQLException {
        throw refused();
    }

    @Override
    public boolean execute(String sql, int @Nullable [] indexes) throws SQLException {
        throw refused();
    }

    @Override
    public boolean execute(String sql, @Nullable String @Nullable [] names) throws SQLException {
        throw refused();
    }

    @Override
    public void addBatch(String sql) throws SQLException {
        throw refused();
    }
}
