package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A query with its plan.
 *
 * @param names the names of the columns
 * @param unionNames the names that they have in a UNION
 * @param types one per column
 * @param plan makes the rows
 * @param description says how
 * @param select the SELECT that it is, or null
 */
record AnalyzedQuery(
        List<String> names,
        List<String> unionNames,
        List<DataType> types,
        Plan plan,
        Supplier<PlanDescription> description,
        @Nullable SelectPlanner select) {
    AnalyzedQuery {
        names = List.copyOf(names);
        unionNames = List.copyOf(unionNames);
        types = List.copyOf(types);
    }

    /** A query that is no SELECT. */
    AnalyzedQuery(
            List<String> names,
            List<String> unionNames,
            List<DataType> types,
            Plan plan,
            Supplier<PlanDescription> description) {
        this(names, unionNames, types, plan, description, null);
    }

    /** The same query, made by another plan. */
    AnalyzedQuery withPlan(Plan other, Supplier<PlanDescription> otherDescription) {
        return new AnalyzedQuery(names, unionNames, types, other, otherDescription);
    }

    /** The same query with other names for the first columns. */
    AnalyzedQuery renamed(List<String> aliases) {
        List<String> renamed = new ArrayList<>(names);
        for (int i = 0; i < Math.min(aliases.size(), renamed.size()); i++) {
            renamed.set(i, aliases.get(i));
        }
        return new AnalyzedQuery(renamed, renamed, types, plan, description, select);
    }

    /** The SELECT that it is, when conditions on its columns can be asked of the rows it reads; else null. */
    @Nullable
    SelectPlanner filterable() {
        return select != null && select.keepsRows() ? select : null;
    }

    QueryPlan toPlan() {
        return new QueryPlan(names, types, plan, description);
    }
}
