package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form with a syntax of its own. */
public sealed interface Construct extends Expression {
    /** {@code [a, b]}, {@code ARRAY[a, b]}. */
    record ArrayLiteral(List<Expression> elements) implements Construct {
        public ArrayLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitArrayLiteral(this);
        }
    }

    /** <code>{a = 1, b = 2}</code>; keys may not repeat. */
    record ObjectLiteral(List<Entry> entries) implements Construct {
        public ObjectLiteral {
            entries = List.copyOf(entries);
        }

        /** An object of properties. */
        public static ObjectLiteral of(Properties properties) {
            return new ObjectLiteral(properties.entries().entrySet().stream()
                    .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                    .toList());
        }

        /** One entry. */
        public record Entry(String key, Expression value) {}

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitObjectLiteral(this);
        }
    }

    /** {@code CAST(value AS type)}, {@code value::type}, {@code type 'value'}; with {@code attempt} TRY_CAST. */
    record Cast(Expression value, TypeName type, boolean attempt) implements Construct {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitCast(this);
        }
    }

    /** {@code CASE [operand] WHEN ... THEN ... [ELSE otherwise] END}. */
    record Case(
            @Nullable Expression operand,
            List<When> branches,
            @Nullable Expression otherwise) implements Construct {
        public Case {
            branches = List.copyOf(branches);
        }

        /** One branch. */
        public record When(Expression condition, Expression result) {}

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitCase(this);
        }
    }

    /** {@code IF(condition, result[, otherwise])}. */
    record If(
            Expression condition,
            Expression result,
            @Nullable Expression otherwise) implements Construct {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitIf(this);
        }
    }

    /** {@code EXTRACT(field FROM source)}; the field in upper case, known or not. */
    record Extract(String field, Expression source) implements Construct {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitExtract(this);
        }
    }

    /** {@code DEFAULT} in a VALUES list. */
    record DefaultValue() implements Construct {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitDefaultValue(this);
        }
    }
}
