package org.cratedb4j.embedded.internal.catalog;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** A blob table. Immutable but for the blobs, which outlive it when DDL makes a new one. */
public final class BlobTable implements Relation {
    private static final Column DIGEST = new Column("digest", DataTypes.TEXT, 0);
    private static final Column LAST_MODIFIED = new Column("last_modified", DataTypes.TIMESTAMP_TZ, 1);

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
    public List<Column> columns() {
        return List.of(DIGEST, LAST_MODIFIED);
    }

    @Override
    public List<ColumnPath> primaryKey() {
        return List.of(ColumnPath.of(DIGEST.name()));
    }

    @Override
    public Iterator<RowData> scan(EvalContext context) {
        Iterator<Blobs.Blob> all = blobs.all();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public RowData next() {
                return row(all.next());
            }
        };
    }

    @Override
    public @Nullable RowData get(List<Object> key, EvalContext context) {
        Blobs.Blob blob = blobs.get((String) key.get(0));
        return blob == null ? null : row(blob);
    }

    private static RowData row(Blobs.Blob blob) {
        return new RowData(new @Nullable Object[] {blob.digest(), blob.lastModifiedMillis()});
    }

    @Override
    public Set<Operation> operations() {
        return Operation.OF_BLOBS;
    }
}
