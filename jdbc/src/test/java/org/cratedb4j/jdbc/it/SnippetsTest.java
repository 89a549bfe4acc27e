package org.cratedb4j.jdbc.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cratedb4j.jdbc.CrateDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the manual shows: each tagged region is a snippet, and each snippet runs. */
class SnippetsTest {

    @RegisterExtension
    final Server server = new Server();

    private final List<Object> seen = new ArrayList<>();

    private void use(Object value) {
        seen.add(value);
    }

    @Test
    void connect() throws SQLException {
        String url = server.jdbcUrl();
        // tag::connect[]
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement query = connection.prepareStatement(
                        "SELECT mountain, height FROM sys.summits WHERE height > ? ORDER BY height DESC")) {
            query.setInt(1, 4500);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    use(rows.getString("mountain") + " " + rows.getInt("height"));
                }
            }
        }
        // end::connect[]
        assertThat(seen).first().asString().contains("4");
    }

    @Test
    void dataSource() throws SQLException {
        String url = server.jdbcUrl();
        // tag::data-source[]
        CrateDataSource source = new CrateDataSource(url);
        source.setUser("crate");
        source.setProperty("connect_timeout", "5s");
        try (Connection connection = source.getConnection()) {
            use(connection.isValid(1));
        }
        // end::data-source[]
        assertThat(seen).containsExactly(true);
    }

    @Test
    void pool() throws SQLException {
        String url = server.jdbcUrl();
        // tag::pool[]
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(10);
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection()) {
            use(connection.isValid(1));
        }
        // end::pool[]
        assertThat(seen).containsExactly(true);
    }

    @Test
    void objects() throws SQLException {
        String table = server.table("id INTEGER PRIMARY KEY, at TIMESTAMP WITH TIME ZONE, o OBJECT, tags ARRAY(TEXT)");
        try (Connection connection = server.connect()) {
            // tag::objects[]
            record Device(String name, int port) {}
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO " + table + " (id, at, o, tags) VALUES (?, ?, ?, ?)")) {
                insert.setInt(1, 1);
                insert.setObject(2, Instant.parse("2026-11-20T18:15:00Z"));
                insert.setObject(3, Map.of("name", "a", "port", 4200));
                insert.setObject(4, List.of("x", "y"));
                insert.executeUpdate();
            }
            try (PreparedStatement query =
                            connection.prepareStatement("SELECT at, o, tags FROM " + table + " WHERE id = 1");
                    ResultSet rows = query.executeQuery()) {
                rows.next();
                use(rows.getObject("at", Instant.class));
                use(rows.getObject("o", Device.class));
                use(rows.getArray("tags").getArray());
            }
            // end::objects[]
            assertThat(seen)
                    .containsExactly(
                            Instant.parse("2026-11-20T18:15:00Z"), new Device("a", 4200), new String[] {"x", "y"});
        }
    }

    @Test
    void batch() throws SQLException {
        String table = server.table("id INTEGER PRIMARY KEY");
        try (Connection connection = server.connect()) {
            // tag::batch[]
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " (id) VALUES (?)")) {
                for (int id : new int[] {1, 2, 2, 3}) {
                    insert.setInt(1, id);
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (BatchUpdateException e) {
                use(e.getUpdateCounts()); // 1, 1, EXECUTE_FAILED, 1
                for (SQLException row = e.getNextException(); row != null; row = row.getNextException()) {
                    use(row.getSQLState()); // 23505
                }
            }
            // end::batch[]
            assertThat(seen).containsExactly(new int[] {1, 1, Statement.EXECUTE_FAILED, 1}, "23505");
        }
    }

    @Test
    void keys() throws SQLException {
        String table = server.table("id TEXT DEFAULT gen_random_text_uuid() PRIMARY KEY, name TEXT");
        try (Connection connection = server.connect()) {
            // tag::keys[]
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO " + table + " (name) VALUES (?)", new String[] {"id", "_seq_no"})) {
                insert.setString(1, "a");
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                    use(keys.getString("id"));
                }
            }
            // end::keys[]
            assertThat(seen).singleElement().asString().isNotEmpty();
        }
    }

    @Test
    void stream() throws SQLException {
        try (Connection connection = server.connect()) {
            // tag::stream[]
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(1_000);
                statement.setQueryTimeout(60);
                try (ResultSet rows = statement.executeQuery("SELECT * FROM generate_series(1, 5000)")) {
                    while (rows.next()) {
                        use(rows.getLong(1));
                    }
                }
            }
            // end::stream[]
            assertThat(seen).hasSize(5000);
        }
    }
}
