package org.cratedb4j.embedded.internal.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Stores rows: a format number, the row's own numbers, then its values. */
final class RowType extends BasicDataType<StoredRow> {
    private static final byte FORMAT = 1;
    private static final int ESTIMATED_BYTES = 200;

    private final DocumentIds ids;

    /** @param ids what makes the {@code _id} of the rows that are read */
    RowType(DocumentIds ids) {
        this.ids = ids;
    }

    @Override
    public int getMemory(StoredRow row) {
        return ESTIMATED_BYTES;
    }

    @Override
    public void write(WriteBuffer buffer, StoredRow row) {
        buffer.put(FORMAT);
        buffer.putVarLong(row.number());
        buffer.putVarInt((int) row.version());
        buffer.putVarLong(row.seqNo());
        @Nullable Object[] values = row.values();
        buffer.putVarInt(values.length);
        for (Object value : values) {
            ValueCodec.write(buffer, value);
        }
    }

    @Override
    public StoredRow read(ByteBuffer buffer) {
        byte format = buffer.get();
        if (format != FORMAT) {
            throw new IllegalStateException("Row format " + format + " is unknown to this version");
        }
        long number = DataUtils.readVarLong(buffer);
        int version = DataUtils.readVarInt(buffer);
        long seqNo = DataUtils.readVarLong(buffer);
        @Nullable Object[] values = new @Nullable Object[DataUtils.readVarInt(buffer)];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = ValueCodec.read(buffer);
        }
        return new StoredRow(ids, values, number, version, seqNo);
    }

    @Override
    public StoredRow[] createStorage(int size) {
        return new StoredRow[size];
    }
}
