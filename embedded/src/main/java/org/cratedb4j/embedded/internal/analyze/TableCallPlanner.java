package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.exec.ProjectSetPlan;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.TableCall;

/** Plans the table functions of a select list; those inside the arguments of others come first. */
final class TableCallPlanner {
    private TableCallPlanner() {}

    static FromPlanner.Rows expand(FromPlanner.Rows rows, List<Expr> computed) {
        FromPlanner.Rows current = rows;
        List<TableCall> ready = ready(computed, current.layout());
        while (!ready.isEmpty()) {
            Layout layout = current.layout();
            List<ProjectSetPlan.Function> functions = ready.stream()
                    .map(call -> new ProjectSetPlan.Function(call.function(), layout.bindAll(call.children())))
                    .toList();
            Plan plan = new ProjectSetPlan(current.plan(), functions);
            List<Expr> columns = new ArrayList<>(ready);
            columns.addAll(layout.columns());
            current = new FromPlanner.Rows(plan, new Layout(columns));
            ready = ready(computed, current.layout());
        }
        return current;
    }

    /** The calls that are not computed yet and whose arguments are. */
    private static List<TableCall> ready(List<Expr> exprs, Layout layout) {
        Set<TableCall> calls = new LinkedHashSet<>();
        exprs.forEach(expr -> collect(expr, layout, calls));
        return List.copyOf(calls);
    }

    private static boolean collect(Expr expr, Layout layout, Set<TableCall> calls) {
        if (layout.contains(expr)) {
            return false;
        }
        boolean pending = false;
        for (Expr child : expr.children()) {
            pending |= collect(child, layout, calls);
        }
        if (expr instanceof TableCall call && !pending) {
            calls.add(call);
        }
        return pending || expr instanceof TableCall;
    }
}
