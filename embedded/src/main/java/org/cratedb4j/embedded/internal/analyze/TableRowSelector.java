package org.cratedb4j.embedded.internal.analyze;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.exec.FoundRows;
import org.cratedb4j.embedded.internal.exec.KeyLookup;
import org.cratedb4j.embedded.internal.exec.RowReader;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.RowSearch;
import org.jspecify.annotations.Nullable;

/** The rows of a table that meet some conditions. */
final class TableRowSelector implements RowSelector {
    private final Relation relation;
    private final @Nullable KeyLookup lookup;
    private final RowReader reader;
    private final List<RowSearch> searches;
    private final List<Expr> conditions;

    private TableRowSelector(TableSource source, TableReadPlanner planner, List<FieldRef> columns) {
        this.relation = source.relation();
        this.lookup = planner.lookup();
        this.reader = source.reader(columns);
        this.searches = TableReadPlanner.searches(planner.conditions());
        this.conditions = new Layout(columns).followedBy(searches).bindAll(planner.conditions());
    }

    static TableRowSelector of(TableSource source, List<Expr> conditions) {
        TableReadPlanner planner = new TableReadPlanner(source, conditions);
        List<FieldRef> columns = TableAnalyzer.columns(planner.conditions(), source);
        if (columns.stream().anyMatch(column -> source.isSystemColumn(column, Scores.COLUMN))) {
            throw CrateError.unsupported("_score in UPDATE and DELETE");
        }
        return new TableRowSelector(source, planner, columns);
    }

    @Override
    public boolean isByKey() {
        return lookup != null && lookup.isByPrimaryKey();
    }

    @Override
    public Collection<List<Object>> keys(ExecContext context) {
        return lookup == null ? List.of() : lookup.keys(context);
    }

    @Override
    public Iterator<RowData> rows(ExecContext context) {
        Iterator<RowData> candidates = lookup != null
                ? lookup.rows(context)
                : searches.isEmpty()
                        ? relation.scan(context.functions())
                        : found(context).rows();
        return conditions.isEmpty() ? candidates : new Matching(candidates, context);
    }

    @Override
    public boolean matches(RowData row, ExecContext context) {
        @Nullable
        Object[] values = searches.isEmpty() ? reader.read(row) : found(context).read(row, reader);
        for (Expr condition : conditions) {
            if (!Boolean.TRUE.equals(condition.eval(values, context))) {
                return false;
            }
        }
        return true;
    }

    /** What was found when the statement began holds to its end. */
    private FoundRows found(ExecContext context) {
        Object found = context.once(this, () -> FoundRows.in((Table) relation, searches, context));
        return (FoundRows) Objects.requireNonNull(found);
    }

    private final class Matching implements Iterator<RowData> {
        private final Iterator<RowData> candidates;
        private final ExecContext context;
        private @Nullable RowData next;

        Matching(Iterator<RowData> candidates, ExecContext context) {
            this.candidates = candidates;
            this.context = context;
        }

        @Override
        public boolean hasNext() {
            while (next == null && candidates.hasNext()) {
                context.checkCancelled();
                RowData candidate = candidates.next();
                next = matches(candidate, context) ? candidate : null;
            }
            return next != null;
        }

        @Override
        public RowData next() {
            RowData current = hasNext() ? next : null;
            if (current == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return current;
        }
    }
}
