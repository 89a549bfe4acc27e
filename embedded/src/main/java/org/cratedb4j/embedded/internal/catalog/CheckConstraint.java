package org.cratedb4j.embedded.internal.catalog;

/**
 * A CHECK: rows for which the expression is false are refused.
 *
 * @param name the name, generated when none was given
 * @param expression the condition
 */
public record CheckConstraint(String name, SqlExpression expression) {}
