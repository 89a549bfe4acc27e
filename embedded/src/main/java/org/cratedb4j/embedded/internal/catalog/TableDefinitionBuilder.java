package org.cratedb4j.embedded.internal.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.ObjectType;
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

    /** Gives the next ordinal, and the next slot to a top-level column; objects around the column come to know it. */
    public TableColumn addColumn(ColumnPath path, DataType type) {
        TableColumn column = new TableColumn(path, type, nextOrdinal(), path.isRoot() ? ++lastSlot : -1);
        columns.add(column);
        updateParent(path, object -> object.with(path.leaf(), type));
        return column;
    }

    /** Puts a column where there is one of the same path; objects around it come to know its type. */
    public void replaceColumn(TableColumn column) {
        ColumnPath path = column.path();
        columns.replaceAll(existing -> existing.path().equals(path) ? column : existing);
        updateParent(path, object -> object.with(path.leaf(), column.type()));
    }

    /** Removes a column and those inside it; objects around it forget it. */
    public void removeColumn(ColumnPath path) {
        columns.removeIf(column -> column.path().equals(path) || column.path().isInside(path));
        forget(path);
    }

    /** Lets objects around a path forget it. */
    public void forget(ColumnPath path) {
        updateParent(path, object -> object.without(path.leaf()));
    }

    private void updateParent(ColumnPath path, UnaryOperator<ObjectType> change) {
        if (path.isRoot()) {
            return;
        }
        for (TableColumn parent : List.copyOf(columns)) {
            if (parent.path().equals(path.parent()) && ArrayType.unnest(parent.type()) instanceof ObjectType object) {
                DataType changed = ArrayType.nest(change.apply(object), ArrayType.dimensions(parent.type()));
                replaceColumn(parent.withType(changed));
            }
        }
    }

    /** The column at a path; null when there is none. */
    public @Nullable TableColumn column(ColumnPath path) {
        for (TableColumn column : columns) {
            if (column.path().equals(path)) {
                return column;
            }
        }
        return null;
    }

    /** The next ordinal: that after the highest of what there is, so that those of dropped columns at the end are given again. */
    public int nextOrdinal() {
        int highest = Math.max(
                columns.stream().mapToInt(TableColumn::ordinal).max().orElse(0),
                indexes.stream().mapToInt(TableIndex::ordinal).max().orElse(0));
        lastOrdinal = Math.max(lastOrdinal, highest + 1);
        return highest + 1;
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
