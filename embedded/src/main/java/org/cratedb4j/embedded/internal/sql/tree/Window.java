package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a window.
 *
 * @param base the window of the WINDOW clause that this one starts from, or null
 * @param partitionBy what follows PARTITION BY
 * @param orderBy what follows ORDER BY
 * @param frame the frame, or null
 */
public record Window(
        @Nullable String base,
        List<Expression> partitionBy,
        List<SortItem> orderBy,
        @Nullable Frame frame) {
    public Window {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    /** A frame; the end is null when only the start was written: the current row. */
    public record Frame(Unit unit, Bound start, @Nullable Bound end) {}

    /** What a frame counts in. */
    public enum Unit {
        ROWS,
        RANGE
    }

    /** One end of a frame; the offset is null unless the kind is {@code PRECEDING} or {@code FOLLOWING}. */
    public record Bound(Kind kind, @Nullable Expression offset) {}

    /** The kinds of a bound. */
    public enum Kind {
        UNBOUNDED_PRECEDING,
        PRECEDING,
        CURRENT_ROW,
        FOLLOWING,
        UNBOUNDED_FOLLOWING
    }
}
