package org.cratedb4j.embedded.internal.catalog;

import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a stored table, top-level or inside an OBJECT, with all that CREATE TABLE said about it.
 *
 * @param path where it is
 * @param type its type; of an OBJECT, the columns inside included
 * @param ordinal its {@code ordinal_position} and object id
 * @param slot where {@link RowData} keeps the value of a top-level column; -1 inside an OBJECT
 * @param nullable whether it takes NULL
 * @param defaultValue what stands for a value that is not given, or null
 * @param generated the rule that gives its value, or null
 * @param index how it is indexed
 */
public record TableColumn(
        ColumnPath path,
        DataType type,
        int ordinal,
        int slot,
        boolean nullable,
        @Nullable SqlExpression defaultValue,
        @Nullable SqlExpression generated,
        ColumnIndex index) {
    /** A column without constraints. */
    public TableColumn(ColumnPath path, DataType type, int ordinal, int slot) {
        this(path, type, ordinal, slot, true, null, null, ColumnIndex.DEFAULT);
    }

    /** The same column at another path. */
    public TableColumn withPath(ColumnPath newPath) {
        return new TableColumn(newPath, type, ordinal, slot, nullable, defaultValue, generated, index);
    }

    /** The same column with another default, or without one. */
    public TableColumn withDefault(@Nullable SqlExpression newDefault) {
        return new TableColumn(path, type, ordinal, slot, nullable, newDefault, generated, index);
    }

    /** The same column, indexed in another way. */
    TableColumn withIndex(ColumnIndex newIndex) {
        return new TableColumn(path, type, ordinal, slot, nullable, defaultValue, generated, newIndex);
    }

    /** The same column with another type. */
    public TableColumn withType(DataType newType) {
        return new TableColumn(path, newType, ordinal, slot, nullable, defaultValue, generated, index);
    }
}
