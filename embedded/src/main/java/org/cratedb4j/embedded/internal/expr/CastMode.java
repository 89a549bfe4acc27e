package org.cratedb4j.embedded.internal.expr;

/** Who wants a cast, and what becomes of values that cannot be cast. */
public enum CastMode {
    /** The analyzer, for a function or a column; such values fail. */
    IMPLICIT,
    /** The statement; such values fail. */
    EXPLICIT,
    /** {@code TRY_CAST}: they become NULL. */
    TRY
}
