package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operator that answers true, false or null. */
public sealed interface Predicate extends Expression {
    /** {@code AND}, {@code OR}. */
    record Logical(Operator operator, Expression left, Expression right) implements Predicate {
        /** The operator. */
        public enum Operator {
            AND,
            OR
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitLogical(this);
        }
    }

    /** {@code NOT value}; also what {@code NOT IN}, {@code NOT BETWEEN}, {@code NOT LIKE} and {@code IS NOT TRUE} are. */
    record Not(Expression value) implements Predicate {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNot(this);
        }
    }

    /** {@code left = right} and its like. */
    record Comparison(ComparisonOperator operator, Expression left, Expression right) implements Predicate {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitComparison(this);
        }
    }

    /** {@code left = ANY(right)}, {@code left = ALL(right)}; the right side is an array or a {@link Subquery.Scalar}. */
    record QuantifiedComparison(ComparisonOperator operator, Quantifier quantifier, Expression left, Expression right)
            implements Predicate {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitQuantifiedComparison(this);
        }
    }

    /** {@code left IS DISTINCT FROM right}. */
    record Distinct(Expression left, Expression right) implements Predicate {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitDistinct(this);
        }
    }

    /** {@code value [I]LIKE pattern [ESCAPE escape]}. */
    record Like(
            Expression value, Expression pattern, @Nullable Expression escape, boolean ignoreCase)
            implements Predicate {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitLike(this);
        }
    }

    /** {@code value [NOT] [I]LIKE ANY(patterns) [ESCAPE escape]}; NOT is asked of each pattern, not of the answer. */
    record QuantifiedLike(
            Quantifier quantifier,
            Expression value,
            Expression patterns,
            @Nullable Expression escape,
            boolean ignoreCase,
            boolean negated)
            implements Predicate {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitQuantifiedLike(this);
        }
    }

    /** {@code value BETWEEN low AND high}. */
    record Between(Expression value, Expression low, Expression high) implements Predicate {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitBetween(this);
        }
    }

    /** {@code value IN (a, b)}. */
    record InList(Expression value, List<Expression> list) implements Predicate {
        public InList {
            list = List.copyOf(list);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitInList(this);
        }
    }

    /** {@code value IN (SELECT ...)}. */
    record InQuery(Expression value, Query query) implements Predicate {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitInQuery(this);
        }
    }

    /** {@code value IS [NOT] NULL}. */
    record IsNull(Expression value, boolean negated) implements Predicate {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitIsNull(this);
        }
    }

    /** {@code value IS TRUE}, {@code value IS FALSE}. */
    record IsBoolean(Expression value, boolean expected) implements Predicate {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitIsBoolean(this);
        }
    }

    /** {@code EXISTS (SELECT ...)}. */
    record Exists(Query query) implements Predicate {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitExists(this);
        }
    }

    /**
     * {@code MATCH((a 2.0, b), term) USING method WITH (...)}.
     *
     * @param columns what is searched, at least one
     * @param term what is searched for
     * @param method the word after USING, or null
     * @param options what stands in WITH
     */
    record Match(
            List<Column> columns, Expression term, @Nullable String method, Properties options) implements Predicate {
        public Match {
            columns = List.copyOf(columns);
        }

        /** A column and its boost, or null. */
        public record Column(Expression column, @Nullable Expression boost) {}

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitMatch(this);
        }
    }

    /** How a comparison with many values counts. {@code SOME} is ANY. */
    enum Quantifier {
        ANY,
        ALL
    }
}
