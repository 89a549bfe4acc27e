package org.cratedb4j.embedded.internal.catalog;

import org.jspecify.annotations.Nullable;

/** One row as it is stored. Its values are never changed in place: an update makes a new one. */
public final class RowData {
    private final @Nullable Object[] values;
    private final String id;
    private final long version;
    private final long seqNo;

    /**
     * @param values one per {@link Column#slot()}; shorter than the columns when columns were added later: those are null
     * @param id {@code _id}
     * @param version {@code _version}
     * @param seqNo {@code _seq_no}
     */
    public RowData(@Nullable Object[] values, String id, long version, long seqNo) {
        this.values = values;
        this.id = id;
        this.version = version;
        this.seqNo = seqNo;
    }

    /** The value of a column. */
    public @Nullable Object value(Column column) {
        return value(column.slot());
    }

    /** The value in a slot. */
    public @Nullable Object value(int slot) {
        return slot < values.length ? values[slot] : null;
    }

    /** {@code _id}. */
    public String id() {
        return id;
    }

    /** {@code _version}: 1 for a new row, one more with each update. */
    public long version() {
        return version;
    }

    /** {@code _seq_no}. */
    public long seqNo() {
        return seqNo;
    }
}
