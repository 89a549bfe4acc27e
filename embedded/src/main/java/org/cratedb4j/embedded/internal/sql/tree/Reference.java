package org.cratedb4j.embedded.internal.sql.tree;

import org.jspecify.annotations.Nullable;

/** Something that is looked up: by name, by position, or inside another value. */
public sealed interface Reference extends Expression {
    /** A column: {@code c}, {@code t.c} or {@code s.t.c}. */
    record Column(QualifiedName name) implements Reference {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitColumn(this);
        }
    }

    /** A parameter, counted from 1: {@code $1}, or the n-th {@code ?} of the statement. {@code $0} can be written too. */
    record Parameter(int position) implements Reference {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitParameter(this);
        }
    }

    /** {@code base[index]}: an element of an array or of an object. */
    record Subscript(Expression base, Expression index) implements Reference {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitSubscript(this);
        }
    }

    /** {@code base[from:to]}; null where a bound is left out. */
    record Slice(
            Expression base,
            @Nullable Expression from,
            @Nullable Expression to) implements Reference {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitSlice(this);
        }
    }

    /** {@code (base).field}: a field of a record. */
    record Field(Expression base, String field) implements Reference {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitField(this);
        }
    }
}
