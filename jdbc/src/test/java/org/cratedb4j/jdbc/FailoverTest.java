package org.cratedb4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.EmbeddedCluster;
import org.cratedb4j.embedded.EmbeddedNode;
import org.cratedb4j.embedded.Fault;
import org.junit.jupiter.api.Test;

/** A connection outlives the loss of its node, and never executes a statement twice. */
class FailoverTest {

    private static String url(EmbeddedCluster cluster, String rest) {
        String hosts = cluster.urls().stream()
                .map(url -> url.substring("http://".length()))
                .collect(Collectors.joining(","));
        return "jdbc:cratedb://" + hosts + rest;
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aConnectionOutlivesItsNodeAndKeepsItsSettings() throws SQLException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3);
                Connection connection = DriverManager.getConnection(url(cluster, "/first"))) {
            connection.setSchema("second");
            connection.setClientInfo("ApplicationName", "survivor");
            execute(connection, "SET SESSION statement_timeout = '30s'");
            for (int lost = 0; lost < 2; lost++) {
                cluster.node(lost).stop();

                assertThat(text(connection, "SELECT current_schema")).isEqualTo("second");
                assertThat(text(connection, "SELECT current_setting('application_name')"))
                        .isEqualTo("survivor");
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void aReadThatGotNoAnswerIsRepeatedInANewSession() throws SQLException {
        try (EmbeddedNode node = EmbeddedNode.start();
                Connection connection = DriverManager.getConnection("jdbc:cratedb:" + node.url())) {
            node.faults().inject(Fault.dropAfterExecution().times(1));

            assertThat(text(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aWriteThatGotNoAnswerIsOfUnknownOutcomeAndNotRepeated() throws SQLException {
        try (EmbeddedNode node = EmbeddedNode.start();
                Connection connection = DriverManager.getConnection("jdbc:cratedb:" + node.url())) {
            execute(connection, "CREATE TABLE t (id INTEGER)");
            LongSupplier inserts = node.faults().countStatements(sql -> sql.startsWith("INSERT"));
            node.faults()
                    .inject(Fault.dropAfterExecution()
                            .onStatements(sql -> sql.startsWith("INSERT"))
                            .times(1));

            assertThatThrownBy(() -> execute(connection, "INSERT INTO t (id) VALUES (1)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08007"));

            execute(connection, "REFRESH TABLE t");
            assertThat(inserts.getAsLong()).isEqualTo(1);
            assertThat(text(connection, "SELECT count(*) FROM t")).isEqualTo("1");
        }
    }

    @Test
    void aBatchThatGotNoAnswerIsOfUnknownOutcome() throws SQLException {
        try (EmbeddedNode node = EmbeddedNode.start();
                Connection connection = DriverManager.getConnection("jdbc:cratedb:" + node.url())) {
            execute(connection, "CREATE TABLE t (id INTEGER)");
            node.faults()
                    .inject(Fault.dropAfterExecution()
                            .onStatements(sql -> sql.startsWith("INSERT"))
                            .times(1));
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t (id) VALUES (?)")) {
                insert.setInt(1, 1);
                insert.addBatch();

                assertThatThrownBy(insert::executeBatch)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("08007"));
            }
        }
    }

    @Test
    void aNodeThatIsLostBetweenTwoResultsCostsNothingThatWasRead() throws SQLException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(2);
                Connection connection = DriverManager.getConnection(url(cluster, "/"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM generate_series(1, 5)")) {
            assertThat(text(connection, "SELECT 1")).isEqualTo("1");
            cluster.node(0).stop();
            assertThat(text(connection, "SELECT 2")).isEqualTo("2");
            int seen = 0;
            while (rows.next()) {
                seen++;
            }
            assertThat(seen).isEqualTo(5);
        }
    }

    @Test
    void theNetworkTimeoutClosesTheConnection() throws SQLException {
        try (EmbeddedNode node = EmbeddedNode.start();
                Connection connection = DriverManager.getConnection("jdbc:cratedb:" + node.url())) {
            connection.setNetworkTimeout(Runnable::run, 200);
            node.faults().inject(Fault.silence().onStatements(sql -> sql.startsWith("SELECT 7")));

            assertThatThrownBy(() -> text(connection, "SELECT 7"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08006"));
            assertThat(connection.isClosed()).isTrue();
            node.faults().reset();
        }
    }

    @Test
    void theLogInTimeoutEndsAWaitForASilentServer() throws SQLException {
        try (EmbeddedNode node = EmbeddedNode.start()) {
            node.faults().inject(Fault.silence());
            CrateDataSource source = new CrateDataSource("jdbc:cratedb:" + node.url());
            source.setLoginTimeout(1);

            assertThatThrownBy(source::getConnection).isInstanceOf(SQLTimeoutException.class);
            node.faults().reset();
        }
    }

    @Test
    void isValidEndsAWaitForASilentServer() throws SQLException {
        try (EmbeddedNode node = EmbeddedNode.start();
                Connection connection = DriverManager.getConnection("jdbc:cratedb:" + node.url())) {
            node.faults().inject(Fault.silence());

            assertThat(connection.isValid(1)).isFalse();

            node.faults().reset();
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void aConnectionIsNotValidWithoutAServer() throws SQLException {
        EmbeddedNode node = EmbeddedNode.start();
        try (Connection connection = DriverManager.getConnection("jdbc:cratedb:" + node.url())) {
            node.close();

            assertThat(connection.isValid(5)).isFalse();
            assertThat(connection.isClosed()).isFalse();
        }
    }

    @Test
    void aQueryIsAnsweredByOneRequest() throws SQLException {
        try (EmbeddedNode node = EmbeddedNode.start();
                Connection connection = DriverManager.getConnection("jdbc:cratedb:" + node.url());
                PreparedStatement statement = connection.prepareStatement("SELECT ?")) {
            long before = node.faults().requests();
            statement.setInt(1, 1);
            statement.executeQuery().close();

            assertThat(before).isEqualTo(1);
            assertThat(node.faults().requests()).isEqualTo(2);
        }
    }
}
