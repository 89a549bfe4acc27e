package org.cratedb4j.embedded.internal.catalog;

/**
 * An expression that a table keeps: a default, a generation rule, a check.
 *
 * @param sql its text in SQL, names quoted, as {@code SHOW CREATE TABLE} shows it
 * @param display its text as {@code information_schema} shows it, types resolved
 */
public record SqlExpression(String sql, String display) {}
