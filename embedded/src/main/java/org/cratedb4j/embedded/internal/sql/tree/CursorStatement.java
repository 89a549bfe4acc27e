package org.cratedb4j.embedded.internal.sql.tree;

import org.jspecify.annotations.Nullable;

/** A statement about cursors. */
public sealed interface CursorStatement extends Statement {
    /** {@code DECLARE name [BINARY] [[NO] SCROLL] CURSOR [WITH HOLD] FOR query}. */
    record Declare(String name, boolean binary, boolean scroll, boolean hold, Query query) implements CursorStatement {}

    /**
     * FETCH.
     *
     * @param cursor the cursor
     * @param mode how {@code count} is meant
     * @param count rows, or a position; {@link Long#MAX_VALUE} for ALL; negative: backward
     */
    record Fetch(String cursor, Mode mode, long count) implements CursorStatement {
        /** How a count is meant. NEXT is {@code MOVE} 1, PRIOR -1, FIRST {@code ABSOLUTE} 1, LAST -1. */
        public enum Mode {
            MOVE,
            ABSOLUTE,
            RELATIVE
        }
    }

    /** {@code CLOSE cursor}; null: ALL. */
    record Close(@Nullable String cursor) implements CursorStatement {}
}
