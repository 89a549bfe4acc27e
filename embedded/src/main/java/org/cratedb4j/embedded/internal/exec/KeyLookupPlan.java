package org.cratedb4j.embedded.internal.exec;

import java.util.Iterator;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;

/** Reads the rows of some primary keys. */
public record KeyLookupPlan(KeyLookup lookup, RowReader reader) implements Plan {
    @Override
    public RowSource open(ExecContext context) {
        Iterator<RowData> rows = lookup.rows(context);
        return () -> rows.hasNext() ? reader.read(rows.next()) : null;
    }
}
