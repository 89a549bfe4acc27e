package org.cratedb4j.jdbc.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cratedb4j.jdbc.testing.TestNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The server of the suite, a connection to it, and tables that are gone after the test. */
public final class Server implements BeforeEachCallback, AfterEachCallback {

    private final List<String> tables = new ArrayList<>();
    private String url = "";
    private @Nullable Connection connection;

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        url = TestNode.url(context);
        connection = connect();
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        connection().close();
        try (Connection closing = connect();
                Statement statement = closing.createStatement()) {
            for (String table : tables) {
                statement.executeUpdate("DROP TABLE IF EXISTS " + table);
            }
        }
    }

    /** The URL for the driver. */
    public String jdbcUrl() {
        return "jdbc:cratedb:" + url + "/";
    }

    /** The URL with options. */
    public String jdbcUrl(String options) {
        return jdbcUrl() + "?" + options;
    }

    /** A connection of its own, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    /** A connection of its own with options, to be closed by the caller. */
    public Connection connect(String options) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(options));
    }

    /** The connection of the test, closed behind it. */
    public Connection connection() {
        return Objects.requireNonNull(connection);
    }

    /** Creates a table with columns and returns its name. */
    public String table(String columns) throws SQLException {
        String name = "cratedb4j_" + UUID.randomUUID().toString().replace("-", "");
        tables.add(name);
        execute("CREATE TABLE " + name + " (" + columns + ") WITH (number_of_replicas = 0)");
        return name;
    }

    /** Has a table created elsewhere dropped behind the test. */
    public void drop(String table) {
        tables.add(table);
    }

    public void refresh(String table) throws SQLException {
        execute("REFRESH TABLE " + table);
    }

    /** Executes a statement on the connection of the test. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
