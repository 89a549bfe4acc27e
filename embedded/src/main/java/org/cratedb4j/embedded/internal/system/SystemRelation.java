package org.cratedb4j.embedded.internal.system;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.ObjectType;
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
        for (Column column : table.columns()) {
            Object constant = table.constants().get(column.name());
            values[column.slot()] = complete(column.type(), given.getOrDefault(column.name(), constant));
        }
        return new RowData(values);
    }

    /** An object with all its keys, those included whose values are NULL. */
    private static @Nullable Object complete(DataType type, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> given) || !(type instanceof ObjectType object)) {
            return value;
        }
        Map<Object, @Nullable Object> all = new LinkedHashMap<>(given);
        object.inner().forEach((key, inner) -> all.put(key, complete(inner, given.get(key))));
        return all;
    }
}
