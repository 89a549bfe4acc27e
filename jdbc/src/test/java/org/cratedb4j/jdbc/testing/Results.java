package org.cratedb4j.jdbc.testing;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.jdbc.internal.metadata.CrateDatabaseMetaData;
import org.cratedb4j.jdbc.internal.result.ClientRows;
import org.cratedb4j.jdbc.internal.result.CrateResultSet;
import org.cratedb4j.jdbc.internal.result.ResultSetOwner;
import org.cratedb4j.jdbc.internal.session.ConnectionInfo;
import org.cratedb4j.jdbc.internal.session.Queries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Results of a server, that of {@code cratedb.url} or an embedded one, and tables that are gone after the test. */
public final class Results implements BeforeEachCallback, AfterEachCallback {

    private final List<String> drops = new ArrayList<>();
    private final String schema = "cratedb4j_" + UUID.randomUUID().toString().replace("-", "");
    private @Nullable CrateClient client;
    private int queries;

    @Override
    public void beforeEach(ExtensionContext context) {
        client = CrateClient.builder()
                .nodes(TestNode.url(context))
                .schema(schema)
                .build();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try (CrateClient closing = client()) {
            for (int i = drops.size() - 1; i >= 0; i--) {
                closing.sql(drops.get(i)).execute();
            }
        }
    }

    private CrateClient client() {
        return Objects.requireNonNull(client);
    }

    /** The schema of all tables that the test makes, used by nobody else. */
    public String schema() {
        return schema;
    }

    /** Executes a statement for what it does. */
    public void execute(String sql, @Nullable Object... parameters) {
        client().sql(sql, parameters).execute();
    }

    /** Creates a table. */
    public void table(String name, String columns) {
        execute("CREATE TABLE " + name + " (" + columns + ") CLUSTERED INTO 1 SHARDS WITH (number_of_replicas = 0)");
        drops.add("DROP TABLE IF EXISTS " + name);
    }

    /** Creates a view. */
    public void view(String name, String query) {
        execute("CREATE VIEW " + name + " AS " + query);
        drops.add("DROP VIEW IF EXISTS " + name);
    }

    /** The result of a query, before its first row. */
    public ResultSet query(String sql, @Nullable Object... parameters) {
        return new CrateResultSet(rows(sql, parameters), ResultSetOwner.NONE);
    }

    /** The result of a query, on its first row. */
    public ResultSet row(String sql, @Nullable Object... parameters) throws SQLException {
        ResultSet result = query(sql, parameters);
        if (!result.next()) {
            throw new AssertionError("No rows: " + sql);
        }
        return result;
    }

    private ClientRows rows(String sql, @Nullable Object... parameters) {
        queries++;
        return new ClientRows(client().sql(sql, parameters).rows(), 0, new ReentrantLock());
    }

    /** What is known of the database. */
    public DatabaseMetaData metadata() {
        Queries counted = this::rows;
        return new CrateDatabaseMetaData(NO_CONNECTION, new ConnectionInfo("jdbc:cratedb://localhost", null), counted);
    }

    /** How many queries were sent. */
    public int queries() {
        return queries;
    }

    private static final Connection NO_CONNECTION = (Connection) Proxy.newProxyInstance(
            Results.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> null);
}
