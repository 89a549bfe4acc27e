package org.cratedb4j.embedded.internal.analyze;

import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.FieldRef;

/**
 * A column of a query's result.
 *
 * @param name its name in the result
 * @param key the name by which ORDER BY finds it
 * @param expr what it is
 * @param aliased whether the statement gave it a name
 */
record Output(String name, String key, Expr expr, boolean aliased) {
    /** Its name in the result of a UNION: that of the alias or the column, else the expression as the analyzer sees it. */
    String unionName() {
        if (aliased) {
            return name;
        }
        return expr instanceof FieldRef field ? field.name() : ExprPrinter.print(expr);
    }
}
