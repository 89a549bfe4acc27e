package org.cratedb4j.embedded.internal.sql.tree;

/** An operator that makes a value. */
public sealed interface Operation extends Expression {
    /** {@code + - * / % ^}. */
    record Arithmetic(Arithmetic.Operator operator, Expression left, Expression right) implements Operation {
        /** The operator. */
        public enum Operator {
            ADD("+"),
            SUBTRACT("-"),
            MULTIPLY("*"),
            DIVIDE("/"),
            MODULUS("%"),
            POWER("^");

            private final String symbol;

            Operator(String symbol) {
                this.symbol = symbol;
            }

            /** As it is written. */
            public String symbol() {
                return symbol;
            }
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitArithmetic(this);
        }
    }

    /** {@code & | #}. */
    record Bitwise(Bitwise.Operator operator, Expression left, Expression right) implements Operation {
        /** The operator. */
        public enum Operator {
            AND("&"),
            OR("|"),
            XOR("#");

            private final String symbol;

            Operator(String symbol) {
                this.symbol = symbol;
            }

            /** As it is written. */
            public String symbol() {
                return symbol;
            }
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitBitwise(this);
        }
    }

    /** {@code -value}. */
    record Negative(Expression value) implements Operation {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNegative(this);
        }
    }

    /** {@code left || right}. */
    record Concatenation(Expression left, Expression right) implements Operation {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitConcatenation(this);
        }
    }
}
