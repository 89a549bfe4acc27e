package org.cratedb4j.jdbc.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link Connection}. */
class ConnectionTest {

    @RegisterExtension
    final Server server = new Server();

    private Connection connection() {
        return server.connection();
    }

    private @Nullable String warning() throws SQLException {
        SQLWarning warning = connection().getWarnings();
        return warning == null ? null : warning.getMessage();
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    @Test
    void aNewConnectionIsInAutoCommitMode() throws SQLException {
        assertThat(connection().getAutoCommit()).isTrue();
        assertThat(connection().isReadOnly()).isFalse();
        assertThat(connection().isClosed()).isFalse();
        assertThat(connection().getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_NONE);
        assertThat(connection().getHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
        assertThat(connection().getCatalog()).isEqualTo("crate");
        assertThat(connection().getSchema()).isEqualTo("doc");
        assertThat(connection().getNetworkTimeout()).isZero();
        assertThat(warning()).isNull();
        assertThat(connection().getTypeMap()).isEmpty();
    }

    @Test
    void theSchemaCanBeChanged() throws SQLException {
        connection().setSchema("Some \"odd\" one's");

        assertThat(connection().getSchema()).isEqualTo("Some \"odd\" one's");
        assertThat(text(connection(), "SELECT current_schema")).isEqualTo("Some \"odd\" one's");
    }

    @Test
    void theOneCatalogIsAcceptedAndAnyOtherWarnedOf() throws SQLException {
        connection().setCatalog("crate");
        assertThat(warning()).isNull();

        connection().setCatalog("other");
        assertThat(warning()).contains("catalog");
        assertThat(connection().getCatalog()).isEqualTo("crate");

        connection().clearWarnings();
        assertThat(warning()).isNull();
    }

    @Test
    void callsOfPoolsAndFrameworksAboutTransactionsAreAccepted() throws SQLException {
        connection().setAutoCommit(false);
        assertThat(connection().getAutoCommit()).isFalse();
        connection().commit();
        connection().rollback();
        connection().setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection().setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection().setAutoCommit(true);
        connection().setReadOnly(true);

        assertThat(connection().isReadOnly()).isTrue();
        assertThat(connection().getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_NONE);
    }

    @Test
    void aRollbackBehindAWriteIsWarnedOf() throws SQLException {
        String table = server.table("id INTEGER");
        connection().setAutoCommit(false);
        connection().clearWarnings();
        connection().rollback();
        assertThat(warning()).isNull();

        server.execute("INSERT INTO " + table + " (id) VALUES (1)");
        connection().rollback();
        assertThat(warning()).contains("rollback");
    }

    @Test
    void aStrictConnectionRefusesTransactions() throws SQLException {
        try (Connection strict = server.connect("strict=true")) {
            assertThatThrownBy(() -> strict.setAutoCommit(false)).isInstanceOf(SQLException.class);
            assertThatThrownBy(strict::commit).isInstanceOf(SQLException.class);
            assertThatThrownBy(strict::rollback).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> strict.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE))
                    .isInstanceOf(SQLException.class);
            strict.setAutoCommit(true);
            assertThat(strict.getAutoCommit()).isTrue();
        }
    }

    @Test
    void anIsolationLevelThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> connection().setTransactionIsolation(99)).isInstanceOf(SQLException.class);
    }

    @Test
    void savepointsAndStoredProceduresAreRefused() {
        assertThatThrownBy(() -> connection().setSavepoint()).isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() -> connection().setSavepoint("s")).isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() -> connection().rollback(null)).isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() -> connection().releaseSavepoint(null))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() -> connection().prepareCall("{call f()}"))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() -> connection().createStruct("s", new Object[0]))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
    }

    @Test
    void otherKindsOfResultSetsAreDegradedWithAWarning() throws SQLException {
        try (Statement statement =
                connection().createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE)) {
            assertThat(statement.getResultSetType()).isEqualTo(ResultSet.TYPE_FORWARD_ONLY);
            assertThat(statement.getResultSetConcurrency()).isEqualTo(ResultSet.CONCUR_READ_ONLY);
            assertThat(warning()).isNotNull();
        }
        connection().clearWarnings();
        try (PreparedStatement statement = connection()
                .prepareStatement(
                        "SELECT 1",
                        ResultSet.TYPE_FORWARD_ONLY,
                        ResultSet.CONCUR_READ_ONLY,
                        ResultSet.HOLD_CURSORS_OVER_COMMIT)) {
            assertThat(statement.getResultSetHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
            assertThat(warning()).isNull();
        }
        assertThatThrownBy(() -> connection().createStatement(99, ResultSet.CONCUR_READ_ONLY))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theApplicationNameIsTheSessions() throws SQLException {
        connection().setClientInfo("ApplicationName", "it's me");

        assertThat(text(connection(), "SELECT current_setting('application_name')"))
                .isEqualTo("it's me");
        assertThat(connection().getClientInfo("ApplicationName")).isEqualTo("it's me");
        assertThat(connection().getClientInfo()).containsEntry("ApplicationName", "it's me");

        connection().setClientInfo(new Properties());
        assertThat(connection().getClientInfo("ApplicationName")).isNull();
    }

    @Test
    void anUnknownClientInfoIsWarnedOf() throws SQLException {
        connection().setClientInfo("ClientUser", "me");

        assertThat(warning()).contains("ClientUser");
        assertThat(connection().getClientInfo("ClientUser")).isNull();
    }

    @Test
    void aConnectionIsValidUntilItIsClosed() throws SQLException {
        assertThat(connection().isValid(5)).isTrue();
        assertThat(connection().isValid(0)).isTrue();
        assertThatThrownBy(() -> connection().isValid(-1)).isInstanceOf(SQLException.class);

        connection().close();
        assertThat(connection().isValid(5)).isFalse();
    }

    @Test
    void aClosedConnectionRefusesEverythingButClosing() throws SQLException {
        Statement statement = connection().createStatement();
        ResultSet rows = statement.executeQuery("SELECT 1");
        connection().close();

        assertThat(connection().isClosed()).isTrue();
        assertThat(statement.isClosed()).isTrue();
        assertThat(rows.isClosed()).isTrue();
        connection().close();
        connection().abort(Runnable::run);
        assertThatThrownBy(() -> connection().createStatement())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08003"));
        assertThatThrownBy(() -> connection().prepareStatement("SELECT 1")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connection().getMetaData()).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connection().setAutoCommit(true)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connection().commit()).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connection().getSchema()).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connection().getWarnings()).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connection().createClob()).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connection().setClientInfo("ApplicationName", "x"))
                .isInstanceOf(SQLClientInfoException.class);
        assertThatThrownBy(() -> statement.executeQuery("SELECT 1")).isInstanceOf(SQLException.class);
        assertThatThrownBy(rows::next).isInstanceOf(SQLException.class);
    }

    @Test
    void anAbortedConnectionIsClosed() throws SQLException {
        assertThatThrownBy(() -> connection().abort(null)).isInstanceOf(SQLException.class);

        connection().abort(Runnable::run);

        assertThat(connection().isClosed()).isTrue();
    }

    @Test
    void theNetworkTimeoutIsKept() throws SQLException {
        connection().setNetworkTimeout(Runnable::run, 30_000);

        assertThat(connection().getNetworkTimeout()).isEqualTo(30_000);
        assertThat(text(connection(), "SELECT 1")).isEqualTo("1");
        assertThatThrownBy(() -> connection().setNetworkTimeout(null, 1)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connection().setNetworkTimeout(Runnable::run, -1))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void nativeSqlHasNoEscapes() throws SQLException {
        assertThat(connection().nativeSQL("SELECT {fn UCASE('a')} -- {d '2020-01-01'}"))
                .isEqualTo("SELECT upper('a') -- {d '2020-01-01'}");
    }

    @Test
    void largeObjectsAreMadeInMemory() throws SQLException {
        Clob clob = connection().createClob();
        clob.setString(1, "text");
        Blob blob = connection().createBlob();
        blob.setBytes(1, new byte[] {1, 2});
        SQLXML xml = connection().createSQLXML();
        xml.setString("<a/>");

        assertThat(clob.getSubString(2, 2)).isEqualTo("ex");
        assertThat(blob.length()).isEqualTo(2);
        assertThat(xml.getString()).isEqualTo("<a/>");
        assertThat(connection().createNClob().length()).isZero();
    }

    @Test
    void arraysAreMadeOfAnyType() throws SQLException {
        for (String name : List.of("integer", "INT", "int4", "bigint")) {
            Array array = connection().createArrayOf(name, new Object[] {1, null, 3});
            assertThat(array.getArray()).isInstanceOf(Object[].class);
        }
        assertThat(connection().createArrayOf("text", new Object[] {"a"}).getBaseTypeName())
                .isEqualTo("text");
        assertThatThrownBy(() -> connection().createArrayOf("no_type", new Object[0]))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no_type");
    }

    @Test
    void theTypeMapIsKept() throws SQLException {
        connection().setTypeMap(Map.of("t", String.class));

        assertThat(connection().getTypeMap()).containsExactly(Map.entry("t", String.class));
    }

    @Test
    void aConnectionWrapsNothingButItself() throws SQLException {
        assertThat(connection().isWrapperFor(Connection.class)).isTrue();
        assertThat(connection().unwrap(Connection.class)).isSameAs(connection());
        assertThat(connection().isWrapperFor(String.class)).isFalse();
        assertThatThrownBy(() -> connection().unwrap(String.class)).isInstanceOf(SQLException.class);
    }

    @Test
    void severalResultsAreOpenAtATime() throws SQLException {
        try (Statement one = connection().createStatement();
                Statement other = connection().createStatement();
                ResultSet outer = one.executeQuery("SELECT * FROM generate_series(1, 3) t (x) ORDER BY x")) {
            int seen = 0;
            while (outer.next()) {
                try (ResultSet inner = other.executeQuery("SELECT " + outer.getInt(1))) {
                    assertThat(inner.next()).isTrue();
                    assertThat(inner.getInt(1)).isEqualTo(outer.getInt(1));
                    seen++;
                }
            }
            assertThat(seen).isEqualTo(3);
        }
    }

    @Test
    void threadsShareAConnection() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> tasks = Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                    .map(i -> (Callable<Long>) () -> sum(100 * i))
                    .toList();
            List<Future<Long>> sums = threads.invokeAll(tasks);
            for (int i = 0; i < sums.size(); i++) {
                long n = 100L * (i + 1);
                assertThat(sums.get(i).get()).isEqualTo(n * (n + 1) / 2);
            }
        } finally {
            threads.shutdown();
        }
    }

    private long sum(int n) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM generate_series(1, " + n + ")")) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(1);
            }
            return sum;
        }
    }
}
