package org.cratedb4j.embedded.internal.system;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.RelationName;

/**
 * What {@code tables.txt} says about a table of the system.
 *
 * @param name its full name
 * @param columns the top-level columns, by name
 * @param primaryKey the columns of its key, in order
 * @param required the columns that are never NULL
 * @param constants the values that are the same in each row, by column
 */
record SystemTable(
        RelationName name,
        List<Column> columns,
        List<ColumnPath> primaryKey,
        Set<String> required,
        Map<String, Object> constants) {
    /** A column that there is. */
    Column column(String columnName) {
        for (Column column : columns) {
            if (column.name().equals(columnName)) {
                return column;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + columnName);
    }
}
