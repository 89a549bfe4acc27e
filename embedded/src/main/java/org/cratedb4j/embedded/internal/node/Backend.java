package org.cratedb4j.embedded.internal.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.cratedb4j.embedded.internal.auth.Roles;
import org.cratedb4j.embedded.internal.auth.Users;
import org.cratedb4j.embedded.internal.blobs.BlobTables;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.engine.Engine;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.functions.ServerInfo;
import org.cratedb4j.embedded.internal.http.NodeServer;
import org.cratedb4j.embedded.internal.session.Jobs;
import org.cratedb4j.embedded.internal.session.Sessions;
import org.cratedb4j.embedded.internal.session.Settings;
import org.cratedb4j.embedded.internal.session.SqlEngine;
import org.cratedb4j.embedded.internal.settings.ClusterSettings;
import org.cratedb4j.embedded.internal.store.Store;
import org.cratedb4j.embedded.internal.system.CatalogServerInfo;
import org.cratedb4j.embedded.internal.system.KnownSettings;
import org.cratedb4j.embedded.internal.system.SystemSchemas;
import org.jspecify.annotations.Nullable;

/** What the nodes of one cluster share: the store, the engine and the threads. Thread-safe. */
public final class Backend implements AutoCloseable {
    /** How long closing waits for statements that are running. */
    private static final long GRACE_SECONDS = 10;

    private final Engine engine;
    private final RunningNodes nodes;
    private final NodeServer.Services services;
    private final ExecutorService threads = Executors.newCachedThreadPool(new DaemonThreads());

    private Backend(Store store, String clusterId) {
        nodes = new RunningNodes(clusterId);
        LongSupplier clock = System::currentTimeMillis;
        Catalog catalog = new Catalog(store);
        Roles roles = new Roles(store);
        Users users = Users.of(roles, catalog, Settings.names());
        Jobs jobs = new Jobs(clock);
        Sessions sessions = new Sessions();
        ClusterSettings settings = new ClusterSettings(store, KnownSettings::read);
        SystemSchemas.register(
                catalog, new SystemSchemas.Services(roles, users.privileges(), jobs, sessions, nodes, settings));
        ServerInfo server = new CatalogServerInfo(catalog, roles, users.privileges(), clock.getAsLong());
        engine = new SqlEngine(catalog, server, jobs, sessions, users, nodes, settings, store::close);
        services = new NodeServer.Services(
                engine, roles, new BlobTables(catalog, users.access(), clock), clusterId, InstantSource.system());
    }

    /**
     * Opens a backend.
     *
     * @param dataDirectory where everything is kept; null: in memory
     * @throws IOException when the directory cannot be used
     */
    public static Backend open(@Nullable Path dataDirectory) throws IOException {
        LongSupplier monotonicMillis = () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        return dataDirectory == null
                ? new Backend(
                        Store.inMemory(monotonicMillis), idOf(UUID.randomUUID().toString()))
                : new Backend(
                        Store.open(dataDirectory, monotonicMillis),
                        idOf(dataDirectory.toAbsolutePath().toString()));
    }

    /**
     * Starts the HTTP server of a node.
     *
     * @throws IOException when the port cannot be had
     */
    public NodeServer serve(String name, NodeServer.Settings settings) throws IOException {
        NodeServer server = NodeServer.start(
                settings, bound -> new NodeIdentity(idOf(name), name, settings.host(), bound), services, threads);
        nodes.add(server);
        return server;
    }

    /** What runs statements, without HTTP. */
    public Engine engine() {
        return engine;
    }

    /** The same for the same name. It looks like those of CrateDB. */
    private static String idOf(String name) {
        UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Waits a while for statements that are running, and releases the store. The servers must have been stopped. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            engine.close();
        }
    }

    /** Threads that do not keep the JVM alive. */
    private static final class DaemonThreads implements ThreadFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable task) {
            Thread thread = new Thread(task, "cratedb4j-embedded-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
