package org.cratedb4j.embedded.internal.analyze;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Member;
import org.cratedb4j.embedded.internal.expr.Subquery;
import org.jspecify.annotations.Nullable;

/**
 * Which columns the result of a query comes from, as far as CrateDB follows them: those of the tables and views in FROM, and through
 * one subquery in FROM those of tables without an alias.
 */
final class UsedColumns {
    private final Set<UsedColumn> found = new LinkedHashSet<>();

    private UsedColumns() {}

    static Set<UsedColumn> of(AnalyzedQuery query) {
        UsedColumns used = new UsedColumns();
        if (query.select() == null) {
            throw unsupported();
        }
        query.select().outputs().forEach(output -> used.add(output.expr()));
        return used.found;
    }

    private void add(Expr expr) {
        FieldRef root = root(expr);
        if (root == null) {
            requireTraceable(expr);
            expr.children().forEach(this::add);
        } else if (root.relation() instanceof TableSource table) {
            add(table, expr);
        } else if (root == expr && root.relation() instanceof PlanSource source) {
            add(source, root);
        } else {
            throw unsupported();
        }
    }

    private void add(PlanSource source, FieldRef column) {
        switch (source.kind()) {
            case VIEW -> found.add(new UsedColumn(Objects.requireNonNull(source.fullName()), column.name()));
            case SUBQUERY -> addDirect(source.output(column));
            case ALIASED_VIEW -> {}
            case OTHER -> throw unsupported();
        }
    }

    private void addDirect(@Nullable Expr expr) {
        if (expr == null) {
            throw unsupported();
        }
        FieldRef root = root(expr);
        if (root == null) {
            requireTraceable(expr);
            expr.children().forEach(this::addDirect);
        } else if (root.relation() instanceof TableSource table && table.hasSchema()) {
            add(table, expr);
        }
    }

    private void add(TableSource table, Expr column) {
        ColumnPath path = Objects.requireNonNull(table.path(column));
        found.add(new UsedColumn(table.relation().name(), path.toString()));
    }

    private static @Nullable FieldRef root(Expr expr) {
        if (expr instanceof Member member) {
            return root(member.object());
        }
        return expr instanceof FieldRef field ? field : null;
    }

    private static void requireTraceable(Expr expr) {
        if (expr instanceof Subquery subquery && subquery.isCorrelated()) {
            throw unsupported();
        }
    }

    private static CrateError unsupported() {
        return CrateError.unsupported("information_schema.view_column_usage with a view of more than tables and views");
    }
}
