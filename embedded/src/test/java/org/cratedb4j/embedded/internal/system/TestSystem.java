package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cratedb4j.embedded.internal.auth.Roles;
import org.cratedb4j.embedded.internal.auth.Users;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.engine.ClientConnection;
import org.cratedb4j.embedded.internal.engine.ClusterView;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.engine.Session;
import org.cratedb4j.embedded.internal.functions.ServerInfo;
import org.cratedb4j.embedded.internal.session.Jobs;
import org.cratedb4j.embedded.internal.session.Sessions;
import org.cratedb4j.embedded.internal.session.Settings;
import org.cratedb4j.embedded.internal.session.SqlEngine;
import org.cratedb4j.embedded.internal.settings.ClusterSettings;
import org.cratedb4j.embedded.internal.store.Store;
import org.jspecify.annotations.Nullable;

/** An engine in memory with the tables of the system, and a cluster that is said to have some nodes. */
final class TestSystem implements AutoCloseable {
    private final Catalog catalog;
    private final SqlEngine engine;
    private final List<NodeIdentity> nodes = new ArrayList<>();

    TestSystem(int nodeCount) {
        for (int i = 1; i <= nodeCount; i++) {
            nodes.add(new NodeIdentity("id-" + i, "node-" + i, "127.0.0.1", 4200 + i));
        }
        Store store = Store.inMemory(System::currentTimeMillis);
        catalog = new Catalog(store);
        Roles roles = new Roles(store);
        Users users = Users.of(roles, catalog, Settings.names());
        Jobs jobs = new Jobs(System::currentTimeMillis);
        Sessions sessions = new Sessions();
        ClusterView cluster = new TestCluster(nodes);
        ClusterSettings settings = new ClusterSettings(store, KnownSettings::read);
        SystemSchemas.register(
                catalog, new SystemSchemas.Services(roles, users.privileges(), jobs, sessions, cluster, settings));
        ServerInfo server = new CatalogServerInfo(catalog, roles, users.privileges(), 0);
        engine = new SqlEngine(catalog, server, jobs, sessions, users, cluster, settings, store::close);
    }

    private record TestCluster(List<NodeIdentity> nodes) implements ClusterView {
        @Override
        public String id() {
            return "cluster-id";
        }
    }

    Catalog catalog() {
        return catalog;
    }

    Session session(String user) {
        return engine.openSession(ClientConnection.local(nodes.get(0)), user, "doc");
    }

    void run(String... statements) {
        try (Session session = session("crate")) {
            for (String statement : statements) {
                session.execute(statement, List.of()).rows().forEachRemaining(row -> {});
            }
        }
    }

    List<List<@Nullable Object>> rows(String sql) {
        return rowsAs("crate", sql);
    }

    List<List<@Nullable Object>> rowsAs(String user, String sql) {
        try (Session session = session(user)) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            session.execute(sql, List.of()).rows().forEachRemaining(row -> rows.add(Arrays.asList(row)));
            return rows;
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
