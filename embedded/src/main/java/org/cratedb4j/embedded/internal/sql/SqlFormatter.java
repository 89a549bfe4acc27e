package org.cratedb4j.embedded.internal.sql;

import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.TypeName;

/** Writes trees as CrateDB shows them. What it writes can be read again. */
public final class SqlFormatter {
    private SqlFormatter() {}

    /** An expression, names in quotes and operations in brackets: {@code ("price" * "qty")}. */
    public static String expression(Expression expression) {
        return ExpressionFormatter.INSTANCE.format(expression);
    }

    /** Like {@link #expression}, without brackets around the whole: as SHOW CREATE TABLE and CHECK constraints show it. */
    public static String standaloneExpression(Expression expression) {
        return ExpressionFormatter.INSTANCE.standalone(expression);
    }

    /** The name of the column that an expression without an alias makes: {@code (price * qty)}, {@code sum}. */
    public static String outputName(Expression expression) {
        return OutputNameFormatter.INSTANCE.name(expression);
    }

    /** A query over several lines, as {@code information_schema.views} shows it. */
    public static String query(Query query) {
        return QueryFormatter.format(query);
    }

    /** A type as it stands in a cast. */
    public static String typeName(TypeName type) {
        return TypeFormatter.format(type);
    }
}
