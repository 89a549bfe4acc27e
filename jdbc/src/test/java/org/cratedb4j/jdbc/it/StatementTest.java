package org.cratedb4j.jdbc.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.BatchUpdateException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Statement}. */
class StatementTest {

    private static final String ENDLESS =
            "SELECT count(*) FROM generate_series(1, 100000000) a, generate_series(1, 1000000) b";

    @RegisterExtension
    final Server server = new Server();

    private Statement statement;
    private String table = "";

    @BeforeEach
    void prepare() throws SQLException {
        statement = server.connection().createStatement();
        table = server.table("id INTEGER PRIMARY KEY, name TEXT");
    }

    @AfterEach
    void close() throws SQLException {
        statement.close();
    }

    private long count() throws SQLException {
        server.refresh(table);
        try (Statement counting = server.connection().createStatement();
                ResultSet rows = counting.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void executeQueryReturnsRows() throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT 1 AS one")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt("one")).isEqualTo(1);
            assertThat(rows.next()).isFalse();
            assertThat(rows.getStatement()).isSameAs(statement);
        }
        assertThat(statement.getUpdateCount()).isEqualTo(-1);
    }

    @Test
    void executeQueryRefusesWhatReturnsNoRowsBeforeItIsExecuted() throws SQLException {
        assertThatThrownBy(() -> statement.executeQuery("INSERT INTO " + table + " (id) VALUES (1)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not executed");
        assertThat(count()).isZero();
    }

    @Test
    void executeUpdateRefusesWhatReturnsRows() {
        assertThatThrownBy(() -> statement.executeUpdate("SELECT 1")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.executeLargeUpdate("/* x */ (SELECT 1)"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void executeUpdateReturnsTheCountOfRows() throws SQLException {
        assertThat(statement.executeUpdate("INSERT INTO " + table + " (id) VALUES (1), (2)"))
                .isEqualTo(2);
        server.refresh(table);
        assertThat(statement.executeLargeUpdate("UPDATE " + table + " SET name = 'x' WHERE id > 1"))
                .isEqualTo(1);
        assertThat(statement.executeUpdate("DELETE FROM " + table + " WHERE id = 99"))
                .isZero();
        assertThat(statement.getUpdateCount()).isZero();
    }

    @Test
    void executeUpdateReturnsZeroForDefinitions() throws SQLException {
        String other = table + "_2";
        server.drop(other);
        assertThat(statement.executeUpdate("CREATE TABLE " + other + " (id INTEGER)"))
                .isZero();
        assertThat(statement.executeUpdate("ALTER TABLE " + other + " ADD COLUMN n TEXT"))
                .isZero();
        assertThat(statement.executeUpdate("DROP TABLE " + other)).isZero();
    }

    @Test
    void executeTellsRowsFromCounts() throws SQLException {
        assertThat(statement.execute("SELECT 1")).isTrue();
        assertThat(statement.getUpdateCount()).isEqualTo(-1);
        assertThat(statement.getResultSet().next()).isTrue();
        assertThat(statement.getMoreResults()).isFalse();
        assertThat(statement.getResultSet()).isNull();
        assertThat(statement.getUpdateCount()).isEqualTo(-1);

        assertThat(statement.execute("INSERT INTO " + table + " (id) VALUES (1)"))
                .isFalse();
        assertThat(statement.getResultSet()).isNull();
        assertThat(statement.getUpdateCount()).isEqualTo(1);
        assertThat(statement.getLargeUpdateCount()).isEqualTo(1);
        assertThat(statement.getMoreResults()).isFalse();
        assertThat(statement.getUpdateCount()).isEqualTo(-1);
    }

    @Test
    void aNewExecutionClosesTheLastResult() throws SQLException {
        ResultSet first = statement.executeQuery("SELECT 1");
        statement.executeQuery("SELECT 2");

        assertThat(first.isClosed()).isTrue();
    }

    @Test
    void aClosedStatementRefusesEverythingButClosing() throws SQLException {
        ResultSet rows = statement.executeQuery("SELECT 1");
        statement.close();
        statement.close();

        assertThat(statement.isClosed()).isTrue();
        assertThat(rows.isClosed()).isTrue();
        assertThatThrownBy(() -> statement.executeQuery("SELECT 1")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.getMaxRows()).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.getConnection()).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.cancel()).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.addBatch("x")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.isCloseOnCompletion()).isInstanceOf(SQLException.class);
    }

    @Test
    void closeOnCompletionClosesWithTheLastResult() throws SQLException {
        statement.closeOnCompletion();
        assertThat(statement.isCloseOnCompletion()).isTrue();
        ResultSet rows = statement.executeQuery("SELECT 1");
        rows.close();

        assertThat(statement.isClosed()).isTrue();
    }

    @Test
    void settingsAreKept() throws SQLException {
        statement.setMaxRows(5);
        statement.setMaxFieldSize(6);
        statement.setQueryTimeout(7);
        statement.setFetchSize(8);
        statement.setFetchDirection(ResultSet.FETCH_REVERSE);
        statement.setPoolable(true);
        statement.setCursorName("c");

        assertThat(statement.getMaxRows()).isEqualTo(5);
        assertThat(statement.getLargeMaxRows()).isEqualTo(5);
        assertThat(statement.getMaxFieldSize()).isEqualTo(6);
        assertThat(statement.getQueryTimeout()).isEqualTo(7);
        assertThat(statement.getFetchSize()).isEqualTo(8);
        assertThat(statement.getFetchDirection()).isEqualTo(ResultSet.FETCH_REVERSE);
        assertThat(statement.isPoolable()).isTrue();
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> statement.setMaxRows(-1)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.setLargeMaxRows(-1)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.setMaxFieldSize(-1)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.setQueryTimeout(-1)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.setFetchSize(-1)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.setFetchDirection(0)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.getMoreResults(0)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.executeUpdate("SELECT 1", 99)).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 100, 1000})
    void allRowsAreReadWithAnyFetchSize(int fetchSize) throws SQLException {
        statement.setFetchSize(fetchSize);
        try (ResultSet rows = statement.executeQuery("SELECT * FROM generate_series(1, 100) t (x) ORDER BY x")) {
            for (int i = 1; i <= 100; i++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(i);
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 50})
    void maxRowsLimitsTheResult(int fetchSize) throws SQLException {
        statement.setMaxRows(10);
        statement.setFetchSize(fetchSize);
        try (ResultSet rows = statement.executeQuery("SELECT * FROM generate_series(1, 100)")) {
            int seen = 0;
            while (rows.next()) {
                seen++;
            }
            assertThat(seen).isEqualTo(10);
        }
        assertThat(server.connection().isValid(5)).isTrue();
    }

    @Test
    void maxFieldSizeCutsTextOff() throws SQLException {
        statement.setMaxFieldSize(3);
        try (ResultSet rows = statement.executeQuery("SELECT 'abcdef', 123456")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("abc");
            assertThat(rows.getInt(2)).isEqualTo(123456);
        }
    }

    @Test
    void twoStatementsInOneTextAreRefusedBeforeEitherIsExecuted() throws SQLException {
        assertThatThrownBy(() -> statement.execute("INSERT INTO " + table + " (id) VALUES (1); SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("second statement");
        assertThat(count()).isZero();
        assertThat(statement.execute("SELECT ';' AS \";\" /* ; */ ; -- ; \n ;")).isTrue();
    }

    @Test
    void parametersAreForPreparedStatements() {
        assertThatThrownBy(() -> statement.executeQuery("SELECT ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("prepared");
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThatThrownBy(() -> statement.execute("")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> statement.execute(" ; ")).isInstanceOf(SQLException.class);
    }

    @Test
    void aBatchOfTextsHasACountForEach() throws SQLException {
        statement.addBatch("INSERT INTO " + table + " (id) VALUES (1)");
        statement.addBatch("INSERT INTO " + table + " (id) VALUES (2), (3)");
        statement.addBatch("REFRESH TABLE " + table);
        statement.addBatch("UPDATE " + table + " SET name = 'x'");

        assertThat(statement.executeBatch()).containsExactly(1, 2, 0, 3);
        assertThat(statement.executeBatch()).isEmpty();
        assertThat(statement.executeLargeBatch()).isEmpty();
    }

    @Test
    void aBatchGoesOnBehindACommandThatFails() throws SQLException {
        statement.addBatch("INSERT INTO " + table + " (id) VALUES (1)");
        statement.addBatch("INSERT INTO " + table + " (id) VALUES (1)");
        statement.addBatch("SELECT 1");
        statement.addBatch("INSERT INTO " + table + " (id) VALUES (2)");

        BatchUpdateException error = catchThrowableOfType(BatchUpdateException.class, statement::executeBatch);

        assertThat(error.getUpdateCounts()).containsExactly(1, Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED, 1);
        assertThat(error.getSQLState()).isEqualTo("23505");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aClearedBatchIsEmpty() throws SQLException {
        statement.addBatch("INSERT INTO " + table + " (id) VALUES (1)");
        statement.clearBatch();

        assertThat(statement.executeBatch()).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void aQueryTimeoutEndsTheStatementOnTheServer() throws SQLException {
        statement.setQueryTimeout(1);

        assertThatThrownBy(() -> statement.executeQuery(ENDLESS)).isInstanceOf(SQLTimeoutException.class);
        statement.setQueryTimeout(0);
        try (ResultSet rows = statement.executeQuery("SELECT 1")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void anotherThreadCancelsAStatement() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<SQLException> error =
                    other.submit(() -> catchThrowableOfType(SQLException.class, () -> statement.executeQuery(ENDLESS)));
            try (Statement watching = server.connect().createStatement()) {
                boolean running = false;
                while (!running) {
                    try (ResultSet jobs = watching.executeQuery(
                            "SELECT count(*) FROM sys.jobs WHERE stmt LIKE 'SELECT count(*) FROM generate_series(1, 100000000)%'")) {
                        jobs.next();
                        running = jobs.getLong(1) > 0;
                    }
                }
                watching.getConnection().close();
            }
            statement.cancel();

            assertThat(error.get().getSQLState()).isEqualTo("57014");
            try (ResultSet rows = statement.executeQuery("SELECT 1")) {
                assertThat(rows.next()).isTrue();
            }
        } finally {
            other.shutdown();
        }
    }

    @Test
    void cancellingAnIdleStatementDoesNothing() throws SQLException {
        statement.cancel();
        try (ResultSet rows = statement.executeQuery("SELECT 1")) {
            statement.cancel();
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void errorsHaveTheSqlStateAndCodeOfTheServer() {
        assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM nowhere"))
                .isInstanceOfSatisfying(SQLSyntaxErrorException.class, e -> {
                    assertThat(e.getSQLState()).isEqualTo("42P01");
                    assertThat(e.getErrorCode()).isEqualTo(4041);
                });
        assertThatThrownBy(() -> statement.executeQuery("SELECT nothing FROM " + table))
                .isInstanceOfSatisfying(SQLSyntaxErrorException.class, e -> {
                    assertThat(e.getSQLState()).isEqualTo("42703");
                    assertThat(e.getErrorCode()).isEqualTo(4043);
                });
        assertThatThrownBy(() -> statement.executeQuery("SELEKT 1"))
                .isInstanceOfSatisfying(
                        SQLSyntaxErrorException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(4000));
        assertThatThrownBy(() -> statement.executeUpdate("CREATE TABLE " + table + " (id INTEGER)"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42P07"));
    }

    @Test
    void namesAndLiteralsAreQuoted() throws SQLException {
        assertThat(statement.enquoteIdentifier("simple", false)).isEqualTo("simple");
        assertThat(statement.enquoteIdentifier("Mixed", false)).isEqualTo("\"Mixed\"");
        assertThat(statement.enquoteIdentifier("select", false)).isEqualTo("\"select\"");
        assertThat(statement.enquoteIdentifier("simple", true)).isEqualTo("\"simple\"");
        assertThat(statement.enquoteIdentifier("od\"d", false)).isEqualTo("\"od\"\"d\"");
        assertThat(statement.enquoteIdentifier("\"as is\"", true)).isEqualTo("\"as is\"");
        assertThat(statement.enquoteLiteral("it's")).isEqualTo("'it''s'");
        assertThat(statement.isSimpleIdentifier("a_1")).isTrue();
        assertThat(statement.isSimpleIdentifier("A")).isFalse();
        assertThatThrownBy(() -> statement.enquoteIdentifier("", false)).isInstanceOf(SQLException.class);
    }

    @Test
    void escapesAreProcessedUnlessTheyAreNotWanted() throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT {fn UCASE('a')}, {d '2024-02-29'}, {fn LOCATE('b', 'abc')}")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("A");
            assertThat(rows.getDate(2)).isEqualTo(java.sql.Date.valueOf("2024-02-29"));
            assertThat(rows.getInt(3)).isEqualTo(2);
        }
        statement.setEscapeProcessing(false);
        assertThatThrownBy(() -> statement.executeQuery("SELECT {fn UCASE('a')}"))
                .isInstanceOf(SQLException.class);
    }
}
