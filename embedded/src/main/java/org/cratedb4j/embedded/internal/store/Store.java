package org.cratedb4j.embedded.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.cratedb4j.embedded.internal.catalog.Blobs;
import org.cratedb4j.embedded.internal.catalog.CatalogStorage;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.catalog.TableSettings;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * All that an embedded node keeps: in memory, or in one file of a data directory, where every statement that was answered survives the
 * death of the process. Thread-safe.
 */
public final class Store implements CatalogStorage, AutoCloseable {
    private static final String FILE = "cratedb4j.mv";
    private static final int FORMAT = 1;
    private static final String LAST_ID = "last id";

    /** How long pages are kept after the last commit that refers to them: look-ups by key read without a snapshot. */
    private static final int RETENTION_MILLIS = 10_000;

    private static final int MOST_COMPACTION_MILLIS_ON_CLOSE = 200;

    private final MVStore store;
    private final Trees trees;
    private final Snapshots snapshots;
    private final LongSupplier clockMillis;
    private final Map<Integer, RowStore> tables = new ConcurrentHashMap<>();
    private final AtomicInteger lastId;

    private Store(MVStore store, LongSupplier clockMillis) {
        this.store = store;
        this.trees =
                new Trees(store, store.isPersistent() ? new FileJournal(store, this::refreshWhatIsDue) : Journal.NONE);
        this.snapshots = new Snapshots(store);
        this.clockMillis = clockMillis;
        List<@Nullable Object> kept = trees.catalog().get(LAST_ID);
        this.lastId = new AtomicInteger(kept == null ? 0 : (Integer) Objects.requireNonNull(kept.get(0)));
    }

    /** A table that nobody reads must not hold on to an old state for ever: the file would grow with every other commit. */
    private void refreshWhatIsDue() {
        tables.values().forEach(RowStore::refreshIfDue);
    }

    /**
     * A store that is gone when it is closed.
     *
     * @param clockMillis tells when rows become visible without a REFRESH; any clock that does not go back
     */
    public static Store inMemory(LongSupplier clockMillis) {
        return new Store(new MVStore.Builder().open(), clockMillis);
    }

    /**
     * The store of a data directory, which is made when it does not exist.
     *
     * @param clockMillis see {@link #inMemory}
     * @throws IOException when the directory cannot be used, or is in use by another node
     */
    public static Store open(Path directory, LongSupplier clockMillis) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            // Of a file system's exception, the message is only the path.
            throw new IOException("The data directory " + directory + " cannot be made: " + e, e);
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("The data directory " + directory + " is not writable");
        }
        MVStore store;
        try {
            store = new MVStore.Builder()
                    .fileName(directory.resolve(FILE).toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(cacheMegabytes())
                    .open();
        } catch (MVStoreException e) {
            throw new IOException(
                    e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                            ? "The data directory " + directory + " is in use by another node"
                            : "The data directory " + directory + " cannot be opened: " + e.getMessage(),
                    e);
        }
        if (store.getStoreVersion() > FORMAT) {
            store.closeImmediately();
            throw new IOException("The data directory " + directory + " was written by a newer version");
        }
        store.setStoreVersion(FORMAT);
        store.setRetentionTime(RETENTION_MILLIS);
        return new Store(store, clockMillis);
    }

    private static int cacheMegabytes() {
        long heapMegabytes = Runtime.getRuntime().maxMemory() >> 20;
        return (int) Math.max(16, Math.min(256, heapMegabytes / 8));
    }

    @Override
    public Map<String, List<@Nullable Object>> load() {
        Map<String, List<@Nullable Object>> entries = new LinkedHashMap<>(trees.catalog());
        entries.remove(LAST_ID);
        return entries;
    }

    @Override
    public void save(Map<String, @Nullable List<@Nullable Object>> changes) {
        MVMap<String, List<@Nullable Object>> catalog = trees.catalog();
        trees.journal().change(() -> {
            catalog.put(LAST_ID, List.of(lastId.get()));
            changes.forEach((key, value) -> {
                if (value == null) {
                    catalog.remove(key);
                } else {
                    catalog.put(key, value);
                }
            });
        });
        trees.journal().commit();
    }

    @Override
    public int nextId() {
        return lastId.incrementAndGet();
    }

    @Override
    public TableRows rows(TableDefinition definition) {
        RowStore rows =
                tables.computeIfAbsent(definition.id(), id -> new RowStore(trees, definition, snapshots, clockMillis));
        rows.redefine(definition, TableSettings.refreshIntervalMillis(definition));
        return rows;
    }

    @Override
    public void dropRows(TableDefinition definition) {
        tables.remove(definition.id());
        trees.journal().change(() -> trees.dropRows(definition.id()));
        trees.journal().commit();
    }

    @Override
    public Blobs blobs(int tableId) {
        return new BlobStore(trees, tableId);
    }

    @Override
    public void dropBlobs(int tableId) {
        trees.journal().change(() -> trees.dropBlobs(tableId));
        trees.journal().commit();
    }

    @Override
    public void rewriteRows(TableDefinition definition, UnaryOperator<@Nullable Object[]> change) {
        ((RowStore) rows(definition)).rewrite(change);
    }

    /** Makes what was written durable and lets go of the directory. */
    @Override
    public void close() {
        snapshots.giveUp();
        store.close(MOST_COMPACTION_MILLIS_ON_CLOSE);
    }
}
