package org.cratedb4j.embedded.internal.analyze;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Subquery;
import org.cratedb4j.embedded.internal.sql.tree.Query;

/** Analyzes queries inside expressions. */
@FunctionalInterface
interface SubqueryAnalyzer {
    /** Where there can be no query. */
    SubqueryAnalyzer NONE = (query, kind) -> {
        throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "Subquery not supported in this statement");
    };

    /** The expression that a query is. */
    Expr analyze(Query query, Subquery.Kind kind);
}
