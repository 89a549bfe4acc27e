package org.cratedb4j.embedded.internal.exec;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.RowSearch;
import org.cratedb4j.embedded.internal.expr.RowSource;

/** Reads all rows of a table that a search sees, and the scores that searches give them. */
public record SearchPlan(Table table, RowReader reader, List<RowSearch> searches) implements Plan {
    public SearchPlan {
        searches = List.copyOf(searches);
    }

    @Override
    public RowSource open(ExecContext context) {
        FoundRows found = FoundRows.in(table, searches, context);
        return () -> {
            context.checkCancelled();
            return found.rows().hasNext() ? found.read(found.rows().next(), reader) : null;
        };
    }
}
