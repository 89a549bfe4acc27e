package org.cratedb4j.embedded.internal.exec;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values to group, join or tell rows apart by. NULL equals NULL; numbers of equal value are equal whatever their scale. */
final class RowKey {
    private final @Nullable Object[] values;
    private final int hash;

    private RowKey(@Nullable Object[] values) {
        this.values = values;
        this.hash = Arrays.deepHashCode(values);
    }

    /** The key of a row, or of some values of one. */
    static RowKey of(@Nullable Object[] values) {
        @Nullable Object[] comparable = values;
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof BigDecimal number) {
                comparable = comparable == values ? values.clone() : comparable;
                comparable[i] = number.stripTrailingZeros();
            }
        }
        return new RowKey(comparable);
    }

    boolean hasNull() {
        for (Object value : values) {
            if (value == null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowKey key && hash == key.hash && Arrays.deepEquals(values, key.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
