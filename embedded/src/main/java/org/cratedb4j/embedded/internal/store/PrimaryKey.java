package org.cratedb4j.embedded.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Where a table's primary key is in its rows. The key of one column is that column's value; the key of several is the list of theirs.
 */
record PrimaryKey(List<Part> parts) {
    /** One column: the slot of its top-level column, the way inside it, and its type. */
    record Part(int slot, List<String> keys, DataType type) {
        @Nullable
        Object valueIn(@Nullable Object[] values) {
            Object value = slot < values.length ? values[slot] : null;
            for (String key : keys) {
                value = value instanceof Map<?, ?> map ? map.get(key) : null;
            }
            return value;
        }
    }

    static PrimaryKey of(TableDefinition definition) {
        List<Part> parts = new ArrayList<>();
        for (ColumnPath path : definition.primaryKey()) {
            parts.add(part(definition, path));
        }
        return new PrimaryKey(List.copyOf(parts));
    }

    /** Where a column of a table is in its rows. */
    static Part part(TableDefinition definition, ColumnPath path) {
        TableColumn root = definition.column(ColumnPath.of(path.root()));
        TableColumn column = definition.column(path);
        if (root == null || column == null) {
            throw new IllegalStateException(path + " is not in " + definition.name());
        }
        return new Part(root.slot(), path.keys(), column.type());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The key of a row; its columns are not null. */
    Object in(@Nullable Object[] values) {
        if (parts.size() == 1) {
            return notNull(parts.get(0).valueIn(values));
        }
        List<Object> key = new ArrayList<>(parts.size());
        for (Part part : parts) {
            key.add(notNull(part.valueIn(values)));
        }
        return key;
    }

    /** The key of a list with one value per column. */
    Object of(List<?> values) {
        return parts.size() == 1 ? notNull(values.get(0)) : values;
    }

    private static Object notNull(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("A primary key value must not be NULL");
        }
        return value;
    }
}
