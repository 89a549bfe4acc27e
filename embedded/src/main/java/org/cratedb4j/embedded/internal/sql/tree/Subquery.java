package org.cratedb4j.embedded.internal.sql.tree;

/** A query inside an expression. */
public sealed interface Subquery extends Expression {
    /** The query. */
    Query query();

    /** {@code (SELECT ...)}. */
    record Scalar(Query query) implements Subquery {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitScalarSubquery(this);
        }
    }

    /** {@code ARRAY(SELECT ...)}. */
    record Array(Query query) implements Subquery {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitArraySubquery(this);
        }
    }
}
