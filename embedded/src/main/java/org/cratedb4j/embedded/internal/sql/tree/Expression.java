package org.cratedb4j.embedded.internal.sql.tree;

/** An expression. {@link ExpressionVisitor} reaches each kind. */
public sealed interface Expression permits Literal, Operation, Predicate, Reference, FunctionCall, Subquery, Construct {
    /** Calls the visitor's method for this kind. */
    <R> R accept(ExpressionVisitor<R> visitor);
}
