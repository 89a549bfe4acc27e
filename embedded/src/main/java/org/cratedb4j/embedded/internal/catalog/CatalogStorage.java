package org.cratedb4j.embedded.internal.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the catalog keeps itself and the rows of its tables. */
public interface CatalogStorage {
    /** What was saved, by key, in the order of the keys. */
    Map<String, List<@Nullable Object>> load();

    /**
     * Saves entries, and removes those whose value is null, all at once; on return they are durable.
     * Values are made of what columns are made of.
     */
    void save(Map<String, @Nullable List<@Nullable Object>> changes);

    /** A number never given before. */
    int nextId();

    /** The rows of a table: new ones, or those that were stored under its id. */
    TableRows rows(TableDefinition definition);

    /** Removes the rows of a table. */
    void dropRows(TableDefinition definition);

    /** The blobs of a blob table: none, or those that were stored under its id. */
    Blobs blobs(int tableId);

    /** Removes the blobs of a blob table. */
    void dropBlobs(int tableId);

    /** Puts each row through {@code change}, refreshed or not: what ALTER TABLE needs when a nested column changes its name. */
    void rewriteRows(TableDefinition definition, UnaryOperator<@Nullable Object[]> change);
}
