package org.cratedb4j.embedded.internal.session;

import java.util.List;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.expr.Cancellation;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * One statement on its way: what was sent, and for whom.
 *
 * @param text the text, without a tag
 * @param statement the tree
 * @param parameters the values of the parameters
 * @param parameterTypes their types; empty where the statement's places decide
 * @param session what functions may know of the session
 * @param strictKeys whether a key that an object does not declare is an error
 * @param catalog all schemas
 * @param cancellation stops it
 */
record Invocation(
        String text,
        Statement statement,
        List<@Nullable Object> parameters,
        List<DataType> parameterTypes,
        EvalContext session,
        boolean strictKeys,
        Catalog catalog,
        Cancellation cancellation) {
    private static final @Nullable Object[] NO_ROW = {};

    /** A new analyzer for the statement. */
    Analyzer analyzer() {
        return new Analyzer(catalog, session, strictKeys, parameterTypes);
    }

    /** A new execution of the statement. */
    ExecContext execution() {
        return new ExecContext(session, parameters, cancellation);
    }

    /** The value of an expression in which no column can be named. */
    @Nullable
    Object value(Expression expression) {
        return analyzer().constant(expression).eval(NO_ROW, execution());
    }

    /** The same request for another statement. */
    Invocation of(Statement other) {
        return new Invocation(text, other, parameters, parameterTypes, session, strictKeys, catalog, cancellation);
    }
}
