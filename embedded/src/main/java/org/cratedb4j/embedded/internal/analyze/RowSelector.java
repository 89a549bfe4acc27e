package org.cratedb4j.embedded.internal.analyze;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.expr.ExecContext;

/** The rows of a table that a WHERE clause selects. Immutable and thread-safe. */
public interface RowSelector {
    /** The rows: found by primary key, refreshed or not, where the condition gives one; by a search otherwise. */
    Iterator<RowData> rows(ExecContext context);

    /** Whether the condition gives primary keys. */
    boolean isByKey();

    /** The primary keys that the condition gives, whether there are such rows or not; empty when it gives none. */
    Collection<List<Object>> keys(ExecContext context);

    /** Whether a row meets the condition; for looking again at a row that was changed meanwhile. */
    boolean matches(RowData row, ExecContext context);
}
