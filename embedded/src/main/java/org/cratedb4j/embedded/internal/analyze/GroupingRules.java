package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.AggregateCall;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.TableCall;
import org.cratedb4j.embedded.internal.expr.WindowCall;
import org.jspecify.annotations.Nullable;

/** Which columns may stand outside aggregates in a query with groups. */
final class GroupingRules {
    private GroupingRules() {}

    static void checkSelected(List<Expr> selected, List<Expr> groupKeys) {
        for (Expr expr : selected) {
            Expr offender = offender(expr, groupKeys);
            if (offender != null) {
                throw refused("'" + ExprPrinter.print(offender)
                        + "' must appear in the GROUP BY clause or be used in an aggregation function. Perhaps you"
                        + " grouped by an alias that clashes with a column in the relations");
            }
        }
    }

    private static @Nullable Expr offender(Expr expr, List<Expr> groupKeys) {
        if (groupKeys.contains(expr)) {
            return null;
        }
        if (expr instanceof AggregateCall aggregate) {
            checkNotNested(aggregate);
            return null;
        }
        if (expr instanceof FieldRef) {
            return expr;
        }
        for (Expr child : expr.children()) {
            Expr offender = offender(child, groupKeys);
            if (offender != null) {
                boolean evaluatedOverRows = expr instanceof WindowCall || expr instanceof TableCall;
                return evaluatedOverRows ? offender : expr;
            }
        }
        return null;
    }

    private static void checkNotNested(AggregateCall aggregate) {
        Aggregates.in(aggregate.children()).stream().findFirst().ifPresent(inner -> {
            String types = inner.arguments().stream()
                    .map(argument -> argument.type().toString())
                    .collect(Collectors.joining(", "));
            throw unsupported("Function FunctionName{schema='null', name='"
                    + inner.function().name() + "'}(" + types + ") is not a scalar function.");
        });
    }

    static void checkHaving(Expr condition, List<Expr> groupKeys) {
        if (groupKeys.contains(condition) || condition instanceof AggregateCall) {
            return;
        }
        if (condition instanceof WindowCall) {
            throw refused("Window functions are not allowed in HAVING");
        }
        if (condition instanceof TableCall) {
            throw refused("Table functions are not allowed in HAVING");
        }
        if (condition instanceof FieldRef) {
            throw refused("Cannot use column " + ExprPrinter.printQualified(condition)
                    + " outside of an Aggregation in HAVING clause. Only GROUP BY keys allowed here.");
        }
        condition.children().forEach(child -> checkHaving(child, groupKeys));
    }

    static void checkSorted(Expr expr, List<Expr> selected, boolean distinct) {
        if (selected.contains(expr)) {
            return;
        }
        if (expr instanceof FieldRef || (distinct && !expr.children().isEmpty())) {
            throw unsupported(
                    "ORDER BY expression '" + ExprPrinter.print(expr) + "' must appear in the select clause when "
                            + (distinct ? "SELECT DISTINCT is used" : "grouping or global aggregation is used"));
        }
        if (expr instanceof AggregateCall aggregate) {
            checkNotNested(aggregate);
            return;
        }
        expr.children().forEach(child -> checkSorted(child, selected, distinct));
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }

    private static CrateError unsupported(String why) {
        return new CrateError(ErrorKind.UNSUPPORTED_FEATURE, why);
    }
}
