package org.cratedb4j.embedded.internal.catalog;

import org.jspecify.annotations.Nullable;

/** One row of a relation. Its values are never changed in place: an update makes a new one. */
public class RowData {
    private final @Nullable Object[] values;

    /** @param values one per {@link Column#slot()}; shorter than the columns when columns were added later: those are null */
    public RowData(@Nullable Object[] values) {
        this.values = values;
    }

    /** The value of a column. */
    public final @Nullable Object value(Column column) {
        return value(column.slot());
    }

    /** The value in a slot. */
    public final @Nullable Object value(int slot) {
        return slot < values.length ? values[slot] : null;
    }

    /** All values by slot. The array is this row's own and must not be written to. */
    public final @Nullable Object[] values() {
        return values;
    }

    /** The same row with other values. */
    public RowData withValues(@Nullable Object[] newValues) {
        return new RowData(newValues);
    }

    /** {@code _id}; null where rows have none, as in the system's tables. */
    public @Nullable String id() {
        return null;
    }

    /** {@code _version}: 1 for a new row, one more with each update. */
    public long version() {
        return 1;
    }

    /** The place in insertion order, never given twice in a table; 0 where rows have none, as in the system's tables. */
    public long number() {
        return 0;
    }

    /** {@code _seq_no}. */
    public long seqNo() {
        return 0;
    }
}
