package org.cratedb4j.embedded.internal.system;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** A table of the system: its rows are made anew whenever it is read. */
final class SystemRelation implements Relation {
    private final SystemTable table;
    private final RowSupplier rows;

    SystemRelation(SystemTable table, RowSupplier rows) {
        this.table = table;
        this.rows = rows;
    }

    /** What is known of its columns. */
    SystemTable table() {
        return table;
    }

    @Override
    public RelationName name() {
        return table.name();
    }

    @Override
    public List<Column> columns() {
        return table.columns();
    }

    @Override
    public List<ColumnPath> primaryKey() {
        return table.primaryKey();
    }

    @Override
    public Iterator<RowData> scan(EvalContext context) {
        return rows.rows(context).map(this::row).iterator();
    }

    @Override
    public @Nullable RowData get(List<Object> key, EvalContext context) {
        for (Iterator<RowData> all = scan(context); all.hasNext(); ) {
            RowData row = all.next();
            if (hasKey(row, key)) {
                return row;
            }
        }
        return null;
    }

    private boolean hasKey(RowData row, List<Object> key) {
        int position = 0;
        for (ColumnPath path : table.primaryKey()) {
            Column column = table.column(path.root());
            Object value = row.value(column);
            if (value == null || column.type().compare(value, key.get(position)) != 0) {
                return false;
            }
            position++;
        }
        return true;
    }

    private RowData row(Map<String, @Nullable Object> given) {
        @Nullable Object[] values = new @Nullable Object[table.columns().size()];
        table.columns()
                .forEach(column -> values[column.slot()] =
                        given.getOrDefault(column.name(), table.constants().get(column.name())));
        return new RowData(values);
    }
}
