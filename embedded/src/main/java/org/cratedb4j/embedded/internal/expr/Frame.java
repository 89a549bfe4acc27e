package org.cratedb4j.embedded.internal.expr;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A window's frame.
 *
 * @param unit what it counts in
 * @param start its first row
 * @param end its last row
 */
public record Frame(Unit unit, Bound start, Bound end) {
    /** The frame of a window that names none: up to the current row and those equal to it by ORDER BY. */
    public static final Frame DEFAULT =
            new Frame(Unit.RANGE, new Bound(BoundKind.UNBOUNDED, null), new Bound(BoundKind.CURRENT_ROW, null));

    /** What a frame counts in. */
    public enum Unit {
        ROWS,
        RANGE
    }

    /** How a bound is given. */
    public enum BoundKind {
        /** The partition's first or last row. */
        UNBOUNDED,
        /** Before the current row. */
        PRECEDING,
        /** The current row; in RANGE also those equal to it. */
        CURRENT_ROW,
        /** After the current row. */
        FOLLOWING
    }

    /**
     * One end of a frame.
     *
     * @param kind how it is given
     * @param value with PRECEDING and FOLLOWING: in ROWS, how many rows, a BIGINT; in RANGE, the value of the sort key up to which the
     *     frame goes, of the sort key's type
     */
    public record Bound(BoundKind kind, @Nullable Expr value) {
        Bound map(UnaryOperator<Expr> change) {
            return value == null ? this : new Bound(kind, change.apply(value));
        }
    }

    List<Bound> bounds() {
        return List.of(start, end);
    }
}
