package org.cratedb4j.embedded.internal.catalog;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** Something that rows can be read from by name: a stored table or one of {@code sys}, {@code information_schema} ... */
public interface Relation extends SchemaObject {
    /** The top-level columns, in the order of {@code SELECT *}. */
    List<Column> columns();

    /** The columns of the primary key, in its order; empty without one. */
    List<ColumnPath> primaryKey();

    /** All rows that a search sees: with a stored table, what was written before the last refresh. */
    Iterator<RowData> scan(EvalContext context);

    /** The row of a primary key, refreshed or not; null when there is none. The values have the key columns' types. */
    @Nullable
    RowData get(List<Object> key, EvalContext context);

    @Override
    default Set<Operation> operations() {
        return Operation.OF_SYSTEM;
    }
}
