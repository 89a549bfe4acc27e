package org.cratedb4j.jdbc.workswith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.EmbeddedCluster;
import org.cratedb4j.embedded.EmbeddedNode;
import org.cratedb4j.embedded.Fault;
import org.cratedb4j.jdbc.CrateDataSource;
import org.junit.jupiter.api.Test;

/** A pool starts, validates its connections, throws away what is lost, and keeps what is not. */
class HikariTest {

    private static HikariDataSource pool(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    private static int one(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void aPoolStartsWithAllThatItCanBeTold() throws SQLException {
        HikariConfig config = new HikariConfig();
        try (EmbeddedNode node = EmbeddedNode.start()) {
            config.setJdbcUrl("jdbc:cratedb:" + node.url() + "/doc");
            config.setUsername("crate");
            config.setSchema("pool");
            config.setCatalog("crate");
            config.setReadOnly(true);
            config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            config.setAutoCommit(false);
            config.setValidationTimeout(1_000);
            config.addDataSourceProperty("application_name", "pooled");
            try (HikariDataSource pool = new HikariDataSource(config);
                    Connection connection = pool.getConnection()) {
                assertThat(connection.getSchema()).isEqualTo("pool");
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(connection.getClientInfo("ApplicationName")).isEqualTo("pooled");
                assertThat(one(connection)).isEqualTo(1);
                connection.commit();
            }
        }
    }

    @Test
    void aPoolTakesADataSource() throws SQLException {
        try (EmbeddedNode node = EmbeddedNode.start()) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(new CrateDataSource("jdbc:cratedb:" + node.url()));
            try (HikariDataSource pool = new HikariDataSource(config);
                    Connection connection = pool.getConnection()) {
                assertThat(connection.isWrapperFor(CrateDataSource.class)).isFalse();
                assertThat(one(connection)).isEqualTo(1);
            }
        }
    }

    @Test
    void aConnectionWhoseNodesAreAllLostIsEvicted() throws SQLException {
        try (EmbeddedNode node = EmbeddedNode.start();
                HikariDataSource pool = pool("jdbc:cratedb:" + node.url())) {
            Connection connection = pool.getConnection();
            assertThat(one(connection)).isEqualTo(1);

            node.faults().refuseConnections();
            node.faults().inject(Fault.dropBeforeExecution());
            assertThatThrownBy(() -> one(connection))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).startsWith("08"));
            connection.close();
            assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isZero();

            node.faults().reset();
            try (Connection other = pool.getConnection()) {
                assertThat(one(other)).isEqualTo(1);
            }
        }
    }

    @Test
    void aConnectionOutlivesItsNodeInThePool() throws SQLException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3)) {
            String hosts = cluster.urls().stream()
                    .map(url -> url.substring("http://".length()))
                    .collect(Collectors.joining(","));
            try (HikariDataSource pool = pool("jdbc:cratedb://" + hosts + "/");
                    Connection connection = pool.getConnection()) {
                assertThat(one(connection)).isEqualTo(1);
                cluster.node(0).stop();
                assertThat(one(connection)).isEqualTo(1);
                cluster.node(1).stop();
                assertThat(one(connection)).isEqualTo(1);
                assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
            }
        }
    }

    @Test
    void anErrorOfAStatementKeepsTheConnection() throws SQLException {
        try (EmbeddedNode node = EmbeddedNode.start();
                HikariDataSource pool = pool("jdbc:cratedb:" + node.url());
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM nowhere"))
                    .isInstanceOf(SQLException.class);
            assertThat(one(connection)).isEqualTo(1);
            assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
        }
    }
}
