package org.cratedb4j.embedded.internal.sql.tree;

/** {@code target = value}; the target is a column, or a {@link Reference.Subscript} of one. */
public record Assignment(Expression target, Expression value) {}
