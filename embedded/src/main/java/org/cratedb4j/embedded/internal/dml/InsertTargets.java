package org.cratedb4j.embedded.internal.dml;

import java.util.List;
import org.cratedb4j.embedded.internal.types.DataType;

/**
 * What offered rows are put into.
 *
 * @param names the names of the columns to fill
 * @param types the types of the values offered, one per column
 * @param castsObjects whether values of types that may bring columns along are cast before the first row is written
 * @param conflict what happens to rows whose primary key is there already
 * @param returns whether the written rows are asked for as RETURNING sees them
 */
record InsertTargets(
        List<String> names, List<DataType> types, boolean castsObjects, ConflictAction conflict, boolean returns) {
    InsertTargets {
        names = List.copyOf(names);
        types = List.copyOf(types);
    }
}
