package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.exec.FilterPlan;
import org.cratedb4j.embedded.internal.exec.ProjectPlan;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.jspecify.annotations.Nullable;

/** A subquery, common table, view or table function in FROM. */
final class PlanSource extends Source {
    private final AnalyzedQuery query;
    private final boolean aliased;

    /**
     * @param schema the schema, or null
     * @param name the name
     * @param query what it is
     * @param aliased whether the name is an alias
     */
    PlanSource(@Nullable String schema, String name, AnalyzedQuery query, boolean aliased) {
        super(schema, name);
        this.query = query;
        this.aliased = aliased;
        for (int i = 0; i < query.names().size(); i++) {
            addColumn(query.names().get(i), query.types().get(i));
        }
    }

    @Override
    Plan read(List<FieldRef> columns, List<Expr> conditions) {
        Layout layout = new Layout(outputs());
        Plan rows = query.plan();
        for (Expr condition : conditions) {
            rows = new FilterPlan(rows, layout.bind(condition));
        }
        return columns.equals(outputs()) ? rows : new ProjectPlan(rows, layout.bindAll(columns));
    }

    @Override
    PlanDescription describe(String columns, List<Expr> conditions, String condition, boolean counted) {
        PlanDescription inner = query.description().get();
        PlanDescription named = aliased ? new PlanDescription("Rename[" + columns + "] AS " + name(), inner) : inner;
        return conditions.isEmpty() ? named : new PlanDescription("Filter[" + condition + "]", named);
    }
}
