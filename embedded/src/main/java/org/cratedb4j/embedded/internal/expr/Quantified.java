package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.functions.ScalarFunction;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** {@code value = ANY(array)}, {@code value < ALL(array)}, {@code value LIKE ANY(array)}, {@code value IN (...)}. */
public final class Quantified implements Expr {
    private final ScalarFunction operator;
    private final boolean negated;
    private final boolean all;
    private final Expr value;
    private final Expr array;

    /**
     * @param operator compares the value with one element
     * @param negated whether each comparison is turned round
     * @param all whether it must be true of all elements, not just of one
     * @param value the left side, of the operator's first type
     * @param array the right side, an array of the operator's second type
     */
    public Quantified(ScalarFunction operator, boolean negated, boolean all, Expr value, Expr array) {
        this.operator = operator;
        this.negated = negated;
        this.all = all;
        this.value = value;
        this.array = array;
    }

    /** The operator's name. */
    public String operatorName() {
        return operator.name();
    }

    /** Whether each comparison is turned round. */
    public boolean negated() {
        return negated;
    }

    /** Whether it must be true of all elements. */
    public boolean all() {
        return all;
    }

    @Override
    public DataType type() {
        return DataTypes.BOOLEAN;
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        Object left = value.eval(row, context);
        if (left == null || !(array.eval(row, context) instanceof List<?> elements)) {
            return null;
        }
        boolean unknown = false;
        for (Object element : elements) {
            Object result = element == null
                    ? null
                    : operator.apply(context.functions(), new @Nullable Object[] {left, element});
            if (result == null) {
                unknown = true;
            } else if ((boolean) result != negated ^ all) {
                return !all;
            }
        }
        return unknown ? null : all;
    }

    @Override
    public List<Expr> children() {
        return List.of(value, array);
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        return new Quantified(operator, negated, all, children.get(0), children.get(1));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quantified that
                && operator.name().equals(that.operator.name())
                && negated == that.negated
                && all == that.all
                && value.equals(that.value)
                && array.equals(that.array);
    }

    @Override
    public int hashCode() {
        return Objects.hash(operator.name(), negated, all, value, array);
    }
}
