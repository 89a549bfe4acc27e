package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.exec.FilterPlan;
import org.cratedb4j.embedded.internal.exec.ProjectPlan;
import org.cratedb4j.embedded.internal.expr.Call;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.Rewriter;
import org.cratedb4j.embedded.internal.expr.RowSearch;
import org.jspecify.annotations.Nullable;

/** A subquery, common table, view or table function in FROM. */
final class PlanSource extends Source {
    private final AnalyzedQuery query;
    private final boolean aliased;
    private final Kind kind;

    /**
     * @param schema the schema, or null
     * @param name the name
     * @param query what it is
     * @param aliased whether the name is an alias
     * @param kind what stands in FROM
     */
    PlanSource(@Nullable String schema, String name, AnalyzedQuery query, boolean aliased, Kind kind) {
        super(schema, name);
        this.query = query;
        this.aliased = aliased;
        this.kind = kind;
        for (int i = 0; i < query.names().size(); i++) {
            addColumn(query.names().get(i), query.types().get(i));
        }
    }

    /** What stands in FROM. */
    enum Kind {
        VIEW,
        ALIASED_VIEW,
        SUBQUERY,
        OTHER
    }

    Kind kind() {
        return kind;
    }

    /** What a column is in the query; null when that is no SELECT. */
    @Nullable
    Expr output(FieldRef column) {
        return output(query.select(), column);
    }

    @Override
    Plan read(List<FieldRef> columns, List<Expr> conditions) {
        Layout layout = new Layout(outputs());
        List<Expr> searches = conditions.stream().filter(this::isSearch).toList();
        Plan rows = searches.isEmpty()
                ? query.plan()
                : select().where(inside(searches)).plan();
        for (Expr condition : conditions) {
            if (!searches.contains(condition)) {
                rows = new FilterPlan(rows, layout.bind(condition));
            }
        }
        return columns.equals(outputs()) ? rows : new ProjectPlan(rows, layout.bindAll(columns));
    }

    /** What a column is in the query; null when it is only known once the rows are made. */
    @Nullable
    Expr origin(FieldRef column) {
        return output(query.filterable(), column);
    }

    private static @Nullable Expr output(@Nullable SelectPlanner select, FieldRef column) {
        return select == null ? null : select.outputs().get(column.ordinal()).expr();
    }

    /** Whether only an index can answer a condition, so that it must be asked of the table. */
    private boolean isSearch(Expr condition) {
        return query.filterable() != null && condition.any(part -> part instanceof RowSearch || isKnnMatch(part));
    }

    private static boolean isKnnMatch(Expr expr) {
        return expr instanceof Call call && call.function().name().equals(IndexedConditions.KNN_MATCH);
    }

    private SelectPlanner select() {
        return Objects.requireNonNull(query.filterable());
    }

    private List<Expr> inside(List<Expr> conditions) {
        return conditions.stream()
                .map(condition -> Rewriter.bottomUp(
                        condition,
                        part -> part instanceof FieldRef field && field.relation() == this
                                ? Objects.requireNonNull(origin(field))
                                : part))
                .toList();
    }

    @Override
    PlanDescription describe(String columns, List<Expr> conditions, String condition, boolean counted) {
        PlanDescription inner = query.description().get();
        PlanDescription named = aliased ? new PlanDescription("Rename[" + columns + "] AS " + name(), inner) : inner;
        return conditions.isEmpty() ? named : new PlanDescription("Filter[" + condition + "]", named);
    }
}
