package org.cratedb4j.embedded.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cratedb4j.embedded.internal.auth.Roles;
import org.cratedb4j.embedded.internal.auth.Users;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.engine.ClientConnection;
import org.cratedb4j.embedded.internal.engine.ClusterView;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.engine.Session;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.functions.ServerInfo;
import org.cratedb4j.embedded.internal.settings.ClusterSettings;
import org.cratedb4j.embedded.internal.store.Store;
import org.cratedb4j.embedded.internal.system.KnownSettings;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A session of an engine in memory, with short ways to ask it. */
public final class TestSession implements AutoCloseable {
    private static final NodeIdentity NODE = new NodeIdentity("node-id", "node", "localhost", 4200);

    private final SqlEngine engine;
    private final Jobs jobs;
    private final Session session;

    private TestSession(SqlEngine engine, Jobs jobs) {
        this.engine = engine;
        this.jobs = jobs;
        this.session = engine.openSession(ClientConnection.local(NODE), "crate", null);
    }

    /** A session of a new engine. */
    public static TestSession open() {
        Store store = Store.inMemory(System::currentTimeMillis);
        Catalog catalog = new Catalog(store);
        Jobs jobs = new Jobs(System::currentTimeMillis);
        Users users = Users.of(new Roles(store), catalog, Settings.names());
        ClusterSettings settings = new ClusterSettings(store, KnownSettings::read);
        SqlEngine engine = new SqlEngine(
                catalog, ServerInfo.EMPTY, jobs, new Sessions(), users, new OneNode(), settings, store::close);
        return new TestSession(engine, jobs);
    }

    private record OneNode() implements ClusterView {
        @Override
        public String id() {
            return "cluster-id";
        }

        @Override
        public List<NodeIdentity> nodes() {
            return List.of(NODE);
        }
    }

    /** Another session of the same engine. */
    public TestSession another() {
        return new TestSession(engine, jobs);
    }

    Session session() {
        return session;
    }

    Jobs jobs() {
        return jobs;
    }

    /** Runs statements. */
    public TestSession run(String... statements) {
        for (String statement : statements) {
            rows(statement);
        }
        return this;
    }

    /** The rows of an answer. */
    public List<List<@Nullable Object>> rows(String sql, @Nullable Object... parameters) {
        return rows(session.execute(sql, Arrays.asList(parameters)));
    }

    static List<List<@Nullable Object>> rows(ResultSet result) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        result.rows().forEachRemaining(row -> rows.add(Arrays.asList(row)));
        return rows;
    }

    /** The row count of a statement without a result. */
    public long rowCount(String sql, @Nullable Object... parameters) {
        return session.execute(sql, Arrays.asList(parameters)).rowCount();
    }

    /** The only value of an answer. */
    public @Nullable Object value(String sql, @Nullable Object... parameters) {
        List<List<@Nullable Object>> rows = rows(sql, parameters);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).hasSize(1);
        return rows.get(0).get(0);
    }

    /** The values of the first column of an answer. */
    public List<@Nullable Object> column(String sql, @Nullable Object... parameters) {
        List<@Nullable Object> values = new ArrayList<>();
        rows(sql, parameters).forEach(row -> values.add(row.get(0)));
        return values;
    }

    /** The names of an answer's columns. */
    public List<String> names(String sql, @Nullable Object... parameters) {
        return session.execute(sql, Arrays.asList(parameters)).columns();
    }

    /** The types of an answer's columns, by name. */
    public List<String> types(String sql, @Nullable Object... parameters) {
        return session.execute(sql, Arrays.asList(parameters)).types().stream()
                .map(DataType::name)
                .toList();
    }

    /** What a statement fails with. */
    public ErrorKind failure(String sql, @Nullable Object... parameters) {
        return error(sql, parameters).kind();
    }

    /** What a statement fails with, in words. */
    public CrateError error(String sql, @Nullable Object... parameters) {
        return catchThrowableOfType(CrateError.class, () -> rows(sql, parameters));
    }

    @Override
    public void close() {
        session.close();
    }
}
