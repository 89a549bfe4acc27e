package org.cratedb4j.embedded.internal.types;

/** What becomes of keys that an OBJECT, or a table, does not declare. */
public enum ColumnPolicy {
    /** They become columns. */
    DYNAMIC,
    /** They are refused. */
    STRICT,
    /** They are kept as they are, without type. */
    IGNORED
}
