package org.cratedb4j.embedded.internal.system;

import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or view, top-level or inside an object.
 *
 * @param path where it is
 * @param type its type
 * @param ordinal its place
 * @param oid its number in a stored table; else 0
 * @param nullable whether it may be NULL
 * @param defaultValue its default as text, or null
 * @param generated its generation rule as text, or null
 */
record ColumnInfo(
        ColumnPath path,
        DataType type,
        int ordinal,
        long oid,
        boolean nullable,
        @Nullable String defaultValue,
        @Nullable String generated) {
    /** A column about which nothing more is known. */
    ColumnInfo(ColumnPath path, DataType type, int ordinal) {
        this(path, type, ordinal, 0, true, null, null);
    }
}
