package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.NestedValues;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.Partition;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/** A DELETE whose condition is about nothing but the PARTITIONED BY columns: it removes partitions, with rows not refreshed, too. */
final class PartitionRemoval {
    private final Catalog catalog;
    private final Table table;
    private final @Nullable Expression where;
    private final RowSelection selection;

    PartitionRemoval(Catalog catalog, Table table, @Nullable Expression where, RowSelection selection) {
        this.catalog = catalog;
        this.table = table;
        this.where = where;
        this.selection = selection;
    }

    /** Removes the partitions; false when the statement is not about whole partitions. */
    boolean execute(ExecContext context) {
        List<ColumnPath> columns = table.definition().partitionedBy();
        if (columns.isEmpty() || !columns.containsAll(MentionedColumns.of(where))) {
            return false;
        }
        Set<String> removed = new HashSet<>();
        Table current =
                catalog.resolveTable(List.of(table.name().schema(), table.name().name()), List.of(), Operation.DELETE);
        for (Partition partition : current.definition().partitions().values()) {
            if (selection.matches(rowOf(partition), context)) {
                removed.add(partition.ident());
            }
        }
        if (removed.isEmpty() && where != null) {
            return false;
        }
        deleteRows(context);
        catalog.alter(table.name(), definition -> {
            var changed = definition.toBuilder();
            changed.partitions().keySet().removeAll(removed);
            return changed.build();
        });
        return true;
    }

    private void deleteRows(ExecContext context) {
        table.rows().refresh();
        List<RowData> rows = new ArrayList<>();
        table.rows().visible().forEachRemaining(row -> {
            if (selection.matches(row, context)) {
                rows.add(row);
            }
        });
        try (TableRows.Writer writer = table.rows().write()) {
            for (RowData row : rows) {
                RowData newest = writer.current(row);
                if (newest != null) {
                    writer.delete(newest);
                }
            }
        }
        table.rows().refresh();
    }

    /** A row with nothing but the partition's values. */
    private RowData rowOf(Partition partition) {
        @Nullable Object[] values = new @Nullable Object[table.definition().lastSlot() + 1];
        List<ColumnPath> columns = table.definition().partitionedBy();
        for (int index = 0; index < columns.size(); index++) {
            ColumnPath path = columns.get(index);
            TableColumn column = table.column(path);
            TableColumn root = table.column(ColumnPath.of(path.root()));
            if (column != null && root != null) {
                Object value = column.type().implicitCast(partition.values().get(index));
                values[root.slot()] = NestedValues.with(values[root.slot()], path.keys(), value);
            }
        }
        return new RowData(values);
    }
}
