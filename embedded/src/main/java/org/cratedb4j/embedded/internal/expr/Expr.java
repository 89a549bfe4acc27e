package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import java.util.function.Predicate;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A typed expression. Immutable and compared by value, so that {@code GROUP BY a + 1} finds the {@code a + 1} of the select list.
 *
 * <p>The analyzer makes symbolic expressions, whose leaves name columns ({@link FieldRef}) and whose nodes may be aggregates; a
 * {@link Layout} turns them into executable ones, whose leaves are places in a row ({@link Slot}). Only the latter are evaluated.
 */
public interface Expr {
    /** The type of the values. */
    DataType type();

    /**
     * The value for one row, in the Java form of {@link #type()}.
     *
     * @param row the input row
     * @param context the execution that the row belongs to
     * @throws org.cratedb4j.embedded.internal.errors.CrateError as CrateDB fails, for example on overflow
     */
    @Nullable
    Object eval(@Nullable Object[] row, ExecContext context);

    /** The operands. */
    List<Expr> children();

    /** The same expression with other operands, as many and of the same types. */
    Expr withChildren(List<Expr> children);

    /** Whether this expression itself, its operands aside, gives equal results for equal operands. */
    default boolean isDeterministic() {
        return true;
    }

    /** Whether this or any expression below meets a condition. */
    default boolean any(Predicate<? super Expr> condition) {
        if (condition.test(this)) {
            return true;
        }
        for (Expr child : children()) {
            if (child.any(condition)) {
                return true;
            }
        }
        return false;
    }
}
