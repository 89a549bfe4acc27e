package org.cratedb4j.embedded.internal.session;

import java.util.concurrent.atomic.AtomicBoolean;
import org.cratedb4j.embedded.internal.auth.Users;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.engine.ClientConnection;
import org.cratedb4j.embedded.internal.engine.ClusterView;
import org.cratedb4j.embedded.internal.engine.Engine;
import org.cratedb4j.embedded.internal.engine.Session;
import org.cratedb4j.embedded.internal.functions.ServerInfo;
import org.cratedb4j.embedded.internal.settings.ClusterSettings;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.jspecify.annotations.Nullable;

/** The engine: sessions over one catalog and its store. */
public final class SqlEngine implements Engine {
    private static final int STATEMENTS = 1000;
    private static final int LONGEST_TEXT = 10_000;

    private final Catalog catalog;
    private final ServerInfo server;
    private final Jobs jobs;
    private final Runnable onClose;
    private final StatementRunner statements;
    private final LruCache<String, Statement> parsed = new LruCache<>(STATEMENTS);
    private final Sessions sessions;
    private final ClusterSettings settings;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param catalog all schemas
     * @param server what functions may ask of the server
     * @param jobs where statements are logged
     * @param sessions where sessions are listed
     * @param users all there is to users
     * @param cluster the nodes
     * @param settings the cluster's settings
     * @param onClose makes what was written durable and releases the store
     */
    public SqlEngine(
            Catalog catalog,
            ServerInfo server,
            Jobs jobs,
            Sessions sessions,
            Users users,
            ClusterView cluster,
            ClusterSettings settings,
            Runnable onClose) {
        this.catalog = catalog;
        this.server = server;
        this.jobs = jobs;
        this.sessions = sessions;
        this.settings = settings;
        settings.onChange(() -> jobs.follow(settings));
        this.onClose = onClose;
        this.statements = new StatementRunner(jobs, users, cluster, settings);
    }

    @Override
    public Session openSession(ClientConnection connection, String user, @Nullable String schema) {
        checkOpen();
        return new SqlSession(sessions.nextId(), this, connection, user, schema);
    }

    ClusterSettings settings() {
        return settings;
    }

    Sessions sessions() {
        return sessions;
    }

    ServerInfo server() {
        return server;
    }

    Catalog catalog() {
        return catalog;
    }

    Jobs jobs() {
        return jobs;
    }

    StatementRunner statements() {
        return statements;
    }

    void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("The node has been closed");
        }
    }

    /** The tree of a statement; of one that comes again, the same. */
    Statement parse(String sql) {
        if (sql.length() > LONGEST_TEXT) {
            return SqlParser.parse(sql);
        }
        String key = StatementText.withoutTag(sql);
        Statement known = parsed.get(key);
        if (known == null) {
            known = SqlParser.parse(sql);
            parsed.put(key, known);
        }
        return known;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            onClose.run();
        }
    }
}
