package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.exec.DistinctPlan;
import org.cratedb4j.embedded.internal.exec.ProjectPlan;
import org.cratedb4j.embedded.internal.exec.UnionPlan;
import org.cratedb4j.embedded.internal.expr.Cast;
import org.cratedb4j.embedded.internal.expr.CastMode;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.Slot;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;

/** {@code UNION} and {@code UNION ALL}. */
final class UnionPlanner {
    private UnionPlanner() {}

    static AnalyzedQuery union(AnalyzedQuery left, AnalyzedQuery right, boolean all) {
        if (left.types().size() != right.types().size()) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "Number of output columns must be the same for all parts of a UNION");
        }
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < left.types().size(); i++) {
            types.add(merge(i, left.types().get(i), right.types().get(i)));
        }
        Plan rows = new UnionPlan(List.of(cast(left, types), cast(right, types)));
        return new AnalyzedQuery(
                left.unionNames(),
                left.unionNames(),
                types,
                all ? rows : new DistinctPlan(rows),
                () -> describe(left, right, all));
    }

    private static PlanDescription describe(AnalyzedQuery left, AnalyzedQuery right, boolean all) {
        String columns = String.join(", ", left.unionNames());
        PlanDescription union = new PlanDescription(
                "Union[" + columns + "]",
                left.description().get(),
                right.description().get());
        return all ? union : new PlanDescription("GroupHashAggregate[" + columns + "]", union);
    }

    private static DataType merge(int column, DataType left, DataType right) {
        try {
            return DataTypes.merge(left, right);
        } catch (CrateError e) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "Output columns at position " + (column + 1)
                            + " must be compatible for all parts of a UNION. Got `" + left.name() + "` and `"
                            + right.name() + "`");
        }
    }

    private static Plan cast(AnalyzedQuery query, List<DataType> types) {
        if (query.types().equals(types)) {
            return query.plan();
        }
        List<Expr> outputs = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            DataType type = query.types().get(i);
            Slot slot = new Slot(i, type);
            outputs.add(type.equals(types.get(i)) ? slot : new Cast(slot, types.get(i), CastMode.IMPLICIT));
        }
        return new ProjectPlan(query.plan(), outputs);
    }
}
