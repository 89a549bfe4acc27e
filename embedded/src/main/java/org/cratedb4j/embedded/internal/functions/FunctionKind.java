package org.cratedb4j.embedded.internal.functions;

/** Where a function can be called. */
public enum FunctionKind {
    /** Anywhere; one value for each row. */
    SCALAR,
    /** In a SELECT with groups, or over a window. */
    AGGREGATE,
    /** Only over a window. */
    WINDOW,
    /** In FROM, and in the select list, where it multiplies the rows. */
    TABLE
}
