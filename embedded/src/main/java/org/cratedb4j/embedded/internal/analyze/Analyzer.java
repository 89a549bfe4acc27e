package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.jspecify.annotations.Nullable;

/** Analyzes one statement. Knows the types of its parameters, the session's search path and settings. Used by one thread. */
public final class Analyzer {
    /** A query. */
    public QueryPlan query(Query query) {
        throw CrateError.unsupported("SELECT");
    }

    /**
     * The source of an INSERT. Its rows are cast to the targets' types; in VALUES, DEFAULT may stand for a value.
     *
     * @param targets the columns to fill, in order; the caller has checked nothing
     */
    public QueryPlan insertSource(Query source, List<InsertTarget> targets) {
        throw CrateError.unsupported("INSERT");
    }

    /** An expression in which no column can be named: a table option, a setting, the id in KILL. */
    public Expr constant(Expression expression) {
        throw CrateError.unsupported("this expression");
    }

    /** What a statement says about the rows of one table. */
    public TableAnalyzer table(Relation table, @Nullable String alias) {
        return new TableAnalyzer(table, alias);
    }
}
