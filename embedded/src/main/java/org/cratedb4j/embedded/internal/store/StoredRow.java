package org.cratedb4j.embedded.internal.store;

import org.cratedb4j.embedded.internal.catalog.RowData;
import org.jspecify.annotations.Nullable;

/** A row of a stored table. Its {@code _id} is worked out when asked for: most statements never do. */
final class StoredRow extends RowData {
    private final DocumentIds ids;
    private final long number;
    private final long seqNo;
    private final int version;

    /**
     * @param ids what makes the {@code _id}
     * @param number the place in insertion order, never given twice in a table
     */
    StoredRow(DocumentIds ids, @Nullable Object[] values, long number, int version, long seqNo) {
        super(values);
        this.ids = ids;
        this.number = number;
        this.version = version;
        this.seqNo = seqNo;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public StoredRow withValues(@Nullable Object[] newValues) {
        return new StoredRow(ids, newValues, number, version, seqNo);
    }

    @Override
    public String id() {
        return ids.idOf(this);
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public long seqNo() {
        return seqNo;
    }
}
