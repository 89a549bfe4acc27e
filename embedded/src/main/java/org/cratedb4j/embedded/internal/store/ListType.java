package org.cratedb4j.embedded.internal.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Stores lists of values. */
final class ListType extends BasicDataType<List<@Nullable Object>> {
    static final ListType INSTANCE = new ListType();

    private static final int ESTIMATED_BYTES = 400;

    private ListType() {}

    @Override
    public int getMemory(List<@Nullable Object> list) {
        return ESTIMATED_BYTES;
    }

    @Override
    public void write(WriteBuffer buffer, List<@Nullable Object> list) {
        ValueCodec.write(buffer, list);
    }

    @Override
    @SuppressWarnings("unchecked") // A list was written.
    public List<@Nullable Object> read(ByteBuffer buffer) {
        return (List<@Nullable Object>) Objects.requireNonNull(ValueCodec.read(buffer));
    }

    @Override
    @SuppressWarnings("unchecked") // Generic arrays cannot be made otherwise.
    public List<@Nullable Object>[] createStorage(int size) {
        return (List<@Nullable Object>[]) new List<?>[size];
    }
}
