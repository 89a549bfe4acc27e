package org.cratedb4j.embedded.internal.sql;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Statement;

/** Reads CrateDB's SQL. Thread-safe. */
public final class SqlParser {
    private SqlParser() {}

    /**
     * Reads one statement; a semicolon may end it.
     *
     * @throws CrateError {@link ErrorKind#PARSING} when it is none
     */
    public static Statement parse(String sql) {
        throw CrateError.unsupported(sql);
    }

    /**
     * Reads one expression and nothing else.
     *
     * @throws CrateError {@link ErrorKind#PARSING} when it is none
     */
    public static Expression parseExpression(String sql) {
        throw CrateError.unsupported(sql);
    }
}
