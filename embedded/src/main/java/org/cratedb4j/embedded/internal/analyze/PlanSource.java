package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.exec.FilterPlan;
import org.cratedb4j.embedded.internal.exec.ProjectPlan;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A subquery, common table, view or table function in FROM. */
final class PlanSource extends Source {
    private final Plan plan;

    /**
     * @param schema the schema, or null
     * @param name the name
     * @param columns the names of the columns
     * @param types their types
     * @param plan makes rows of all of them
     */
    PlanSource(@Nullable String schema, String name, List<String> columns, List<DataType> types, Plan plan) {
        super(schema, name);
        this.plan = plan;
        for (int i = 0; i < columns.size(); i++) {
            addColumn(columns.get(i), types.get(i));
        }
    }

    @Override
    Plan read(List<FieldRef> columns, List<Expr> conditions) {
        Layout layout = new Layout(outputs());
        Plan rows = plan;
        for (Expr condition : conditions) {
            rows = new FilterPlan(rows, layout.bind(condition));
        }
        return columns.equals(outputs()) ? rows : new ProjectPlan(rows, layout.bindAll(columns));
    }
}
