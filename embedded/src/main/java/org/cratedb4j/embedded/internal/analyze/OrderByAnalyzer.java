package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.SortKey;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.SortItem;
import org.jspecify.annotations.Nullable;

/** ORDER BY: ordinals, names of outputs, and expressions over those or over columns. */
final class OrderByAnalyzer {
    private final ExpressionAnalyzer expressions;
    private final List<Output> outputs;

    OrderByAnalyzer(ExpressionAnalyzer plain, RelationScope columns, List<Output> outputs, QueryAnalyzer queries) {
        Scope outputsFirst = (name, path) -> {
            Expr output = name.parts().size() == 1 && path.isEmpty() ? byName(outputs, name.last()) : null;
            return output == null ? columns.column(name, path) : output;
        };
        this.expressions = plain.withScope(outputsFirst, queries.subqueriesOf(columns));
        this.outputs = outputs;
    }

    List<SortKey> analyze(List<SortItem> items) {
        List<SortKey> keys = new ArrayList<>();
        for (SortItem item : items) {
            Expr expr = key(item.expression());
            ClauseRules.checkSortable(expr, "ORDER BY");
            keys.add(WindowAnalyzer.sortKey(item, expr));
        }
        return keys;
    }

    private Expr key(Expression expression) {
        return expression instanceof Literal.Whole ordinal
                ? byOrdinal(outputs, ordinal.value(), "ORDER BY")
                : expressions.analyze(expression);
    }

    /** The output at a position that is counted from 1. */
    static Expr byOrdinal(List<Output> outputs, long ordinal, String clause) {
        if (ordinal != (int) ordinal) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Cannot use " + ordinal + " in " + clause + " clause");
        }
        if (ordinal < 1 || ordinal > outputs.size()) {
            throw new CrateError(ErrorKind.SQL_PARSE, clause + " position " + ordinal + " is not in select list");
        }
        return outputs.get((int) ordinal - 1).expr();
    }

    /** The output of a name; null when there is none. */
    static @Nullable Expr byName(List<Output> outputs, String name) {
        Set<Expr> found = outputs.stream()
                .filter(output -> output.key().equals(name))
                .map(Output::expr)
                .collect(Collectors.toSet());
        if (found.size() > 1) {
            throw new CrateError(ErrorKind.AMBIGUOUS_ALIAS, "Column alias \"" + name + "\" is ambiguous");
        }
        return found.isEmpty() ? null : found.iterator().next();
    }
}
