package org.cratedb4j.embedded.internal.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** Makes a {@link TableDefinition}. The collections that it hands out may be changed. Not thread-safe. */
public final class TableDefinitionBuilder {
    private RelationName name;
    private final int id;
    private final List<TableColumn> columns = new ArrayList<>();
    private final List<ColumnPath> primaryKey = new ArrayList<>();
    private @Nullable String primaryKeyName;
    private @Nullable ColumnPath clusteredBy;
    private int shards = 4;
    private final List<ColumnPath> partitionedBy = new ArrayList<>();
    private ColumnPolicy policy = ColumnPolicy.STRICT;
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<TableIndex> indexes = new ArrayList<>();
    private final Map<String, Object> settings = new TreeMap<>();
    private final Map<String, Partition> partitions = new LinkedHashMap<>();
    private boolean closed;
    private int lastOrdinal;
    private int lastSlot = -1;

    /** A table without columns. */
    public TableDefinitionBuilder(RelationName name, int id) {
        this.name = name;
        this.id = id;
    }

    TableDefinitionBuilder(TableDefinition from) {
        this(from.name(), from.id());
        columns.addAll(from.columns());
        primaryKey.addAll(from.primaryKey());
        primaryKeyName = from.primaryKeyName();
        clusteredBy = from.clusteredBy();
        shards = from.shards();
        partitionedBy.addAll(from.partitionedBy());
        policy = from.policy();
        checks.addAll(from.checks());
        indexes.addAll(from.indexes());
        settings.putAll(from.settings());
        partitions.putAll(from.partitions());
        closed = from.closed();
        lastOrdinal = from.lastOrdinal();
        lastSlot = from.lastSlot();
    }

    /** Gives the next ordinal, and the next slot to a top-level column. */
    public TableColumn addColumn(ColumnPath path, DataType type) {
        TableColumn column = new TableColumn(path, type, ++lastOrdinal, path.isRoot() ? ++lastSlot : -1);
        columns.add(column);
        return column;
    }

    /** The next ordinal, for what takes one without being a column. */
    public int nextOrdinal() {
        return ++lastOrdinal;
    }

    public TableDefinitionBuilder name(RelationName newName) {
        name = newName;
        return this;
    }

    public TableDefinitionBuilder primaryKeyName(@Nullable String newName) {
        primaryKeyName = newName;
        return this;
    }

    public TableDefinitionBuilder clusteredBy(@Nullable ColumnPath column) {
        clusteredBy = column;
        return this;
    }

    public TableDefinitionBuilder shards(int count) {
        shards = count;
        return this;
    }

    public TableDefinitionBuilder policy(ColumnPolicy newPolicy) {
        policy = newPolicy;
        return this;
    }

    public TableDefinitionBuilder closed(boolean newClosed) {
        closed = newClosed;
        return this;
    }

    public List<TableColumn> columns() {
        return columns;
    }

    public List<ColumnPath> primaryKey() {
        return primaryKey;
    }

    public List<ColumnPath> partitionedBy() {
        return partitionedBy;
    }

    public List<CheckConstraint> checks() {
        return checks;
    }

    public List<TableIndex> indexes() {
        return indexes;
    }

    public Map<String, Object> settings() {
        return settings;
    }

    public Map<String, Partition> partitions() {
        return partitions;
    }

    /** The definition so far. */
    public TableDefinition build() {
        return new TableDefinition(
                name,
                id,
                columns,
                primaryKey,
                primaryKeyName,
                clusteredBy,
                shards,
                partitionedBy,
                policy,
                checks,
                indexes,
                settings,
                partitions,
                closed,
                lastOrdinal,
                lastSlot);
    }
}
