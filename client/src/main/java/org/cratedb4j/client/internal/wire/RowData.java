package org.cratedb4j.client.internal.wire;

import org.jspecify.annotations.Nullable;

/**
 * One row as it came: values that fit into 64 bits as bits, all others as objects. Which column is which is up to the
 * value, not only to the column, since a value that does not fit its column's type is kept as it is.
 */
public final class RowData {

    private static final Object IN_BITS = new Object();

    private final long[] bits;
    private final @Nullable Object[] objects;

    RowData(int size) {
        bits = new long[size];
        objects = new @Nullable Object[size];
    }

    void setBits(int index, long value) {
        bits[index] = value;
        objects[index] = IN_BITS;
    }

    void setObject(int index, @Nullable Object value) {
        objects[index] = value;
    }

    /** The number of values. */
    public int size() {
        return bits.length;
    }

    /** Whether the value is NULL. */
    public boolean isNull(int index) {
        return objects[index] == null;
    }

    /** Whether the value is had by {@link #bits(int)}. */
    public boolean isInBits(int index) {
        return objects[index] == IN_BITS;
    }

    /** The value's bits: an integer, milliseconds, a boolean as 0 or 1, or a double's raw bits. */
    public long bits(int index) {
        return bits[index];
    }

    /** The value that is not in bits. */
    public @Nullable Object object(int index) {
        return objects[index];
    }
}
