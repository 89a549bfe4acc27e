package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.sql.tree.ComparisonOperator;

/** {@code JOIN ... USING (a, b)}. */
final class UsingClause {
    private UsingClause() {}

    static Expr condition(List<String> columns, List<Source> left, List<Source> right) {
        List<Expr> equalities = new ArrayList<>();
        for (String column : columns) {
            FieldRef leftField = find(column, left, "left");
            FieldRef rightField = find(column, right, "right");
            if (!leftField.type().equals(rightField.type())) {
                throw refused("JOIN/USING types " + leftField.type() + " and " + rightField.type()
                        + " varying cannot be matched");
            }
            equalities.add(Comparisons.compare(ComparisonOperator.EQUAL, leftField, rightField));
        }
        return Objects.requireNonNull(Conjunction.join(equalities));
    }

    private static FieldRef find(String column, List<Source> sources, String side) {
        List<FieldRef> found = sources.stream()
                .flatMap(source -> source.outputs().stream())
                .filter(field -> field.name().equals(column))
                .toList();
        if (found.isEmpty()) {
            throw refused("column " + column + " specified in USING clause does not exist in " + side + " table");
        }
        if (found.size() > 1) {
            throw refused("common column name " + column + " appears more than once in " + side + " table");
        }
        return found.get(0);
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
