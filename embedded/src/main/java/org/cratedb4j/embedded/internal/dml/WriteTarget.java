package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.NestedValues;
import org.cratedb4j.embedded.internal.catalog.Partition;
import org.cratedb4j.embedded.internal.catalog.PartitionIdent;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** The table that a statement writes to, which may get new columns and partitions from what is written. Used by one thread. */
final class WriteTarget {
    private final Catalog catalog;
    private final Analyzer analyzer;
    private final Set<ColumnPath> imposed;
    private Table table;
    private RowRules rules;

    WriteTarget(Catalog catalog, Analyzer analyzer, Table table) {
        this(catalog, analyzer, table, Set.of());
    }

    /** @param imposed columns whose values are what the statement says, whatever generates them */
    WriteTarget(Catalog catalog, Analyzer analyzer, Table table, Set<ColumnPath> imposed) {
        this.catalog = catalog;
        this.analyzer = analyzer;
        this.imposed = Set.copyOf(imposed);
        this.table = table;
        this.rules = RowRules.of(table, analyzer, this.imposed);
    }

    /** The table as it is now. */
    Table table() {
        return table;
    }

    /** What rows of the table must be like. */
    RowRules rules() {
        return rules;
    }

    /** A new row without values. */
    @Nullable
    Object[] newValues() {
        return new @Nullable Object[table.definition().lastSlot() + 1];
    }

    /** The top-level column of a name; null when there is none. */
    @Nullable
    TableColumn root(String name) {
        return table.column(ColumnPath.of(name));
    }

    /** Fails when a part of the primary key is missing, which may be generated. */
    void requireKey(@Nullable Object[] values) {
        for (ColumnPath key : table.primaryKey()) {
            TableColumn root = root(key.root());
            if (root != null && NestedValues.get(values[root.slot()], key.keys()) == null) {
                throw new CrateError(ErrorKind.SQL_PARSE, "A primary key value must not be NULL");
            }
        }
    }

    /** Adds the columns that a row brings along. */
    void addColumns(Map<ColumnPath, DataType> columns) {
        if (!columns.isEmpty()) {
            replace(catalog.alter(table.name(), definition -> NewColumns.add(definition, columns)));
        }
    }

    /** The partition that a row belongs to, as text; empty when the table is not partitioned. */
    List<@Nullable String> partitionOf(@Nullable Object[] values) {
        List<@Nullable String> partition = new ArrayList<>();
        for (ColumnPath path : table.definition().partitionedBy()) {
            TableColumn root = root(path.root());
            Object value = root == null ? null : NestedValues.get(values[root.slot()], path.keys());
            partition.add((String) DataTypes.TEXT.implicitCast(value));
        }
        return partition;
    }

    /** Whether the partition of these values is still to be made. */
    boolean isNewPartition(List<@Nullable String> partition) {
        return !partition.isEmpty() && !table.definition().partitions().containsKey(PartitionIdent.encode(partition));
    }

    /** Makes a partition, unless somebody else has. */
    void addPartition(List<@Nullable String> values) {
        replace(catalog.alter(table.name(), definition -> {
            Partition partition = new Partition(values, definition.shards(), Map.of(), false);
            if (definition.partitions().containsKey(partition.ident())) {
                return definition;
            }
            var changed = definition.toBuilder();
            changed.partitions().put(partition.ident(), partition);
            return changed.build();
        }));
    }

    private void replace(Table altered) {
        table = altered;
        rules = RowRules.of(altered, analyzer, imposed);
    }
}
