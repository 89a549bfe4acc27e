package org.cratedb4j.embedded.internal.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A blob table. Immutable but for the blobs, which outlive it when DDL makes a new one. */
public final class BlobTable implements SchemaObject {
    private final RelationName name;
    private final int id;
    private final int shards;
    private final Map<String, Object> settings;
    private final Blobs blobs;

    BlobTable(RelationName name, int id, int shards, Map<String, Object> settings, Blobs blobs) {
        this.name = name;
        this.id = id;
        this.shards = shards;
        this.settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        this.blobs = blobs;
    }

    @Override
    public RelationName name() {
        return name;
    }

    /** The table's number in the store. */
    public int id() {
        return id;
    }

    /** The number of shards. */
    public int shards() {
        return shards;
    }

    /** The settings that were given, by name. */
    public Map<String, Object> settings() {
        return settings;
    }

    /** The blobs. */
    public Blobs blobs() {
        return blobs;
    }

    @Override
    public Set<Operation> operations() {
        return Operation.OF_BLOBS;
    }
}
