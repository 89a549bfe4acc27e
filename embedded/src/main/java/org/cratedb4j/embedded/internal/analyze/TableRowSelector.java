package org.cratedb4j.embedded.internal.analyze;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.exec.KeyLookup;
import org.cratedb4j.embedded.internal.exec.RowReader;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.jspecify.annotations.Nullable;

/** The rows of a table that meet some conditions. */
final class TableRowSelector implements RowSelector {
    private final Relation relation;
    private final @Nullable KeyLookup lookup;
    private final RowReader reader;
    private final List<Expr> conditions;

    private TableRowSelector(Relation relation, @Nullable KeyLookup lookup, RowReader reader, List<Expr> conditions) {
        this.relation = relation;
        this.lookup = lookup;
        this.reader = reader;
        this.conditions = conditions;
    }

    static TableRowSelector of(TableSource source, List<Expr> conditions) {
        List<Expr> optimized = IndexedConditions.of(source, conditions);
        List<FieldRef> columns = TableAnalyzer.columns(optimized, source);
        KeyLookup lookup = KeyFinder.find(source, optimized);
        SystemColumnRules.check(source, conditions, lookup != null && lookup.isByPrimaryKey());
        return new TableRowSelector(
                source.relation(), lookup, source.reader(columns), new Layout(columns).bindAll(optimized));
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
        Iterator<RowData> candidates = lookup == null ? relation.scan(context.functions()) : lookup.rows(context);
        return conditions.isEmpty() ? candidates : new Matching(candidates, context);
    }

    @Override
    public boolean matches(RowData row, ExecContext context) {
        @Nullable Object[] values = reader.read(row);
        for (Expr condition : conditions) {
            if (!Boolean.TRUE.equals(condition.eval(values, context))) {
                return false;
            }
        }
        return true;
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
