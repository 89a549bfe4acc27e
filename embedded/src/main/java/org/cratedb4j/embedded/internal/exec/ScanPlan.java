package org.cratedb4j.embedded.internal.exec;

import java.util.Iterator;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSource;

/** Reads all rows of a relation that a search sees. */
public record ScanPlan(Relation relation, RowReader reader) implements Plan {
    @Override
    public RowSource open(ExecContext context) {
        Iterator<? extends RowData> rows = relation.scan(context.functions());
        return () -> {
            context.checkCancelled();
            return rows.hasNext() ? reader.read(rows.next()) : null;
        };
    }
}
