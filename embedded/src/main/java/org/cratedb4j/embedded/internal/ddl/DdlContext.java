package org.cratedb4j.embedded.internal.ddl;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Properties;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What a DDL statement runs in.
 *
 * @param catalog what it changes
 * @param analyzer analyzes its expressions
 * @param execution evaluates them
 * @param searchPath the session's schemas
 * @param user the session's user
 */
public record DdlContext(
        Catalog catalog, Analyzer analyzer, ExecContext execution, List<String> searchPath, String user) {
    private static final @Nullable Object[] NO_ROW = {};

    /** The value of an expression in which no column can be named. */
    public @Nullable Object value(Expression expression) {
        return analyzer.constant(expression).eval(NO_ROW, execution);
    }

    /** Like {@link #value}, where a bare name stands for a text. */
    public @Nullable Object valueOrName(Expression expression) {
        return expression instanceof Reference.Column name ? name.name().toString() : value(expression);
    }

    /** The values of options, none of which may be NULL. */
    Map<String, Object> values(Properties options) {
        Map<String, Object> values = new TreeMap<>();
        options.entries().forEach((name, expression) -> {
            Object value = valueOrName(expression);
            if (value == null) {
                throw new CrateError(ErrorKind.SQL_PARSE, "Cannot set NULL to property " + name + ".");
            }
            values.put(name, value);
        });
        return values;
    }
}
