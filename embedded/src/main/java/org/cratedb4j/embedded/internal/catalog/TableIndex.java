package org.cratedb4j.embedded.internal.catalog;

import java.util.List;

/**
 * A named index over columns: {@code INDEX name USING FULLTEXT (a, b)}.
 *
 * @param name the name, under which MATCH searches it
 * @param ordinal its place among the columns, of which it takes one
 * @param columns what it covers
 * @param index how it is indexed
 */
public record TableIndex(String name, int ordinal, List<ColumnPath> columns, ColumnIndex index) {
    public TableIndex {
        columns = List.copyOf(columns);
    }
}
