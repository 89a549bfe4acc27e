package org.cratedb4j.embedded.internal.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.jspecify.annotations.Nullable;

/**
 * All that DDL has said about a table. Immutable.
 *
 * @param name the full name
 * @param id the table's number in the store; stays when the table is renamed
 * @param columns all columns, also those inside objects, by ordinal
 * @param primaryKey the columns of the primary key
 * @param primaryKeyName the name of the primary key constraint
 * @param clusteredBy the routing column, or null for the primary key or {@code _id}
 * @param shards the number of shards
 * @param partitionedBy the columns of PARTITIONED BY
 * @param policy what happens to unknown top-level columns
 * @param checks the CHECK constraints, in order
 * @param indexes the named indexes
 * @param settings the settings that were given, by name
 * @param partitions the partitions, by {@link Partition#ident()}
 * @param closed whether ALTER TABLE CLOSE was called
 * @param lastOrdinal the highest ordinal ever given to a column
 * @param lastSlot the highest slot ever given to a column
 */
public record TableDefinition(
        RelationName name,
        int id,
        List<TableColumn> columns,
        List<ColumnPath> primaryKey,
        @Nullable String primaryKeyName,
        @Nullable ColumnPath clusteredBy,
        int shards,
        List<ColumnPath> partitionedBy,
        ColumnPolicy policy,
        List<CheckConstraint> checks,
        List<TableIndex> indexes,
        Map<String, Object> settings,
        Map<String, Partition> partitions,
        boolean closed,
        int lastOrdinal,
        int lastSlot) {
    public TableDefinition {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        partitionedBy = List.copyOf(partitionedBy);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        partitions = Map.copyOf(partitions);
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

    /** The column that rows are routed by; null: by their {@code _id}. */
    public @Nullable ColumnPath routingColumn() {
        return clusteredBy == null && primaryKey.size() == 1 ? primaryKey.get(0) : clusteredBy;
    }

    /** The same table; indexes that are new to it get their analyzers. */
    TableDefinition withAnalyzers(Map<String, Analyzer> made) {
        if (made.isEmpty()) {
            return this;
        }
        TableDefinitionBuilder builder = toBuilder();
        builder.columns().replaceAll(column -> column.withIndex(column.index().withAnalyzers(made)));
        builder.indexes()
                .replaceAll(index -> new TableIndex(
                        index.name(),
                        index.ordinal(),
                        index.columns(),
                        index.index().withAnalyzers(made)));
        return builder.build();
    }

    /** A copy to change. */
    public TableDefinitionBuilder toBuilder() {
        return new TableDefinitionBuilder(this);
    }
}
