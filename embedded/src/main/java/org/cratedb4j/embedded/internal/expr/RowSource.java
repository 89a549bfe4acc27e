package org.cratedb4j.embedded.internal.expr;

import org.jspecify.annotations.Nullable;

/** Rows that are pulled one by one. Not thread-safe. */
@FunctionalInterface
public interface RowSource {
    /** The next row, which the caller may keep but not change; null after the last. */
    @Nullable
    Object @Nullable [] next();
}
