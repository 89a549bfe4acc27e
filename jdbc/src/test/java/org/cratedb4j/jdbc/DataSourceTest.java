package org.cratedb4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import org.cratedb4j.embedded.EmbeddedNode;
import org.cratedb4j.embedded.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@link DataSource}, {@link javax.sql.ConnectionPoolDataSource} and {@link PooledConnection}. */
class DataSourceTest {

    private static EmbeddedNode node;

    @BeforeAll
    static void start() {
        node = EmbeddedNode.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static CrateDataSource source() throws SQLException {
        return new CrateDataSource("jdbc:cratedb:" + node.url() + "/");
    }

    @Test
    void connectionsHaveTheOptionsOfTheSource() throws SQLException {
        CrateDataSource source = source();
        source.setUser("crate");
        source.setProperty("schema", "mine");
        Properties properties = new Properties();

        try (Connection connection = source.getConnection()) {
            assertThat(connection.getSchema()).isEqualTo("mine");
            assertThat(connection.getMetaData().getUserName()).isEqualTo("crate");
        }
        properties.setProperty("schema", "other");
        source.setProperties(properties);
        try (Connection connection = source.getConnection("crate", null)) {
            assertThat(connection.getSchema()).isEqualTo("other");
        }
        assertThat(source.getUser()).isNull();
    }

    @Test
    void aSourceKeepsWhatItIsTold() throws SQLException {
        CrateDataSource source = source();
        PrintWriter log = new PrintWriter(new ByteArrayOutputStream(), true, java.nio.charset.StandardCharsets.UTF_8);
        source.setLoginTimeout(7);
        source.setLogWriter(log);

        assertThat(source.getUrl()).startsWith("jdbc:cratedb:");
        assertThat(source.getLoginTimeout()).isEqualTo(7);
        assertThat(source.getLogWriter()).isSameAs(log);
        assertThat(source.isWrapperFor(DataSource.class)).isTrue();
        assertThat(source.unwrap(CrateDataSource.class)).isSameAs(source);
        assertThatThrownBy(() -> source.setLoginTimeout(-1)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> source.setUrl("jdbc:other:x")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> source.unwrap(String.class)).isInstanceOf(SQLException.class);
    }

    @Test
    void aSourceTravels() throws SQLException, IOException, ClassNotFoundException {
        CrateDataSource source = source();
        source.setProperty("schema", "travelled");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(source);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
                Connection connection = ((DataSource) in.readObject()).getConnection()) {
            assertThat(connection.getSchema()).isEqualTo("travelled");
        }
    }

    @Test
    void noSecretShowsInTheText() throws SQLException {
        CrateDataSource source = new CrateDataSource("jdbc:cratedb://me:hidden@localhost/?token=secret&schema=x");
        source.setPassword("hidden");

        assertThat(source.toString()).contains("localhost", "schema=x").doesNotContain("hidden", "secret");
    }

    @Test
    void closingAHandleGivesTheConnectionBack() throws SQLException {
        Events events = new Events();
        PooledConnection pooled = source().getPooledConnection();
        pooled.addConnectionEventListener(events);
        Connection handle = pooled.getConnection();
        PreparedStatement statement = handle.prepareStatement("SELECT 1");
        assertThat(statement.getConnection()).isSameAs(handle);
        assertThat(handle.getMetaData().getConnection()).isSameAs(handle);
        handle.close();
        handle.close();

        assertThat(events.seen).containsExactly("closed");
        assertThat(handle.isClosed()).isTrue();
        assertThat(statement.isClosed()).isTrue();
        assertThatThrownBy(handle::createStatement).isInstanceOf(SQLException.class);
        try (Connection next = pooled.getConnection()) {
            assertThat(next.isValid(5)).isTrue();
        }
        pooled.close();
        assertThatThrownBy(pooled::getConnection).isInstanceOf(SQLException.class);
    }

    @Test
    void theNextHandleTakesTheConnectionFromTheLast() throws SQLException {
        PooledConnection pooled = source().getPooledConnection();
        Connection first = pooled.getConnection();
        Connection second = pooled.getConnection();

        assertThat(first.isClosed()).isTrue();
        assertThat(second.isClosed()).isFalse();
        pooled.close();
    }

    @Test
    void aLostConnectionIsReported() throws SQLException {
        try (EmbeddedNode mortal = EmbeddedNode.start()) {
            Events events = new Events();
            PooledConnection pooled = new CrateDataSource("jdbc:cratedb:" + mortal.url()).getPooledConnection();
            pooled.addConnectionEventListener(events);
            Connection handle = pooled.getConnection();
            Statement statement = handle.createStatement();
            mortal.faults().refuseConnections();
            mortal.faults().inject(Fault.dropBeforeExecution());

            assertThatThrownBy(() -> statement.executeQuery("SELECT 1")).isInstanceOf(SQLException.class);
            assertThat(events.seen).containsExactly("failed");
            pooled.close();
        }
    }

    /** What a pool is told. */
    private static final class Events implements ConnectionEventListener {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void connectionClosed(ConnectionEvent event) {
            seen.add("closed");
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            seen.add("failed");
        }
    }
}
