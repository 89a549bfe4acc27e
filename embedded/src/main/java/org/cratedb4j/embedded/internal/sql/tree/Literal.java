package org.cratedb4j.embedded.internal.sql.tree;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A value written out. */
public sealed interface Literal extends Expression {
    /** {@code NULL}. */
    record Null() implements Literal {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNull(this);
        }
    }

    /** {@code TRUE} or {@code FALSE}. */
    record Bool(boolean value) implements Literal {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitBoolean(this);
        }
    }

    /** A whole number of up to 63 bits; INTEGER when it fits, else BIGINT. Never negative: a sign is an {@link Operation.Negative}. */
    record Whole(long value) implements Literal {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitWhole(this);
        }
    }

    /** A whole number above 63 bits, or a number with a point that has more than 18 digits and no large exponent. */
    record Numeric(BigDecimal value) implements Literal {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNumeric(this);
        }
    }

    /** Any other number with a point or an exponent. */
    record Decimal(double value) implements Literal {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitDecimal(this);
        }
    }

    /**
     * A text in single quotes or between dollar tags.
     *
     * @param value the text, escapes resolved
     * @param escapeSource what stood between the quotes of {@code E'...'}; null for all others
     */
    record Text(String value, @Nullable String escapeSource) implements Literal {
        /** A text without escapes. */
        public Text(String value) {
            this(value, null);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitText(this);
        }
    }

    /** {@code B'101'}: the digits. */
    record Bits(String digits) implements Literal {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitBits(this);
        }
    }

    /**
     * {@code INTERVAL [+|-] '1-2' YEAR TO MONTH}. Without a field, {@code INTERVAL '1 day'}, it is a {@link Construct.Cast}.
     *
     * @param value the text in quotes
     * @param negative whether a minus stands before it
     * @param from the (first) field
     * @param to the last field, or null
     */
    record Interval(
            String value,
            boolean negative,
            Field from,
            @Nullable Field to) implements Literal {
        /** A field of an interval. */
        public enum Field {
            YEAR,
            MONTH,
            DAY,
            HOUR,
            MINUTE,
            SECOND,
            MILLISECOND
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitInterval(this);
        }
    }
}
