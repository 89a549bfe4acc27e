package org.cratedb4j.embedded.internal.expr;

import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What rows are sorted by.
 *
 * @param value what is compared
 * @param descending whether greater values come first
 * @param nullsFirst whether NULL comes before all values
 */
public record SortKey(Expr value, boolean descending, boolean nullsFirst) {
    /** Compares two values of the key as ORDER BY does. */
    public int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : (a == null) == nullsFirst ? -1 : 1;
        }
        DataType type = value.type();
        return descending ? type.compare(b, a) : type.compare(a, b);
    }

    /** The same order by another expression. */
    public SortKey withValue(Expr other) {
        return new SortKey(other, descending, nullsFirst);
    }
}
