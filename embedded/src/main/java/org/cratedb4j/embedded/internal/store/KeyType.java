package org.cratedb4j.embedded.internal.store;

import java.nio.ByteBuffer;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Orders and stores primary keys: a value, or a list of values. */
final class KeyType extends BasicDataType<Object> {
    static final KeyType INSTANCE = new KeyType();

    private static final int ESTIMATED_BYTES = 48;

    private KeyType() {}

    @Override
    public int compare(Object left, Object right) {
        if (left instanceof List<?> leftParts && right instanceof List<?> rightParts) {
            for (int part = 0; part < leftParts.size(); part++) {
                int order = compareValues(leftParts.get(part), rightParts.get(part));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
        return compareValues(left, right);
    }

    /** Both are values of one column, so they have one class. */
    @SuppressWarnings("unchecked")
    private static int compareValues(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    @Override
    public int getMemory(Object key) {
        return ESTIMATED_BYTES;
    }

    @Override
    public void write(WriteBuffer buffer, Object key) {
        ValueCodec.write(buffer, key);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        Object key = ValueCodec.read(buffer);
        if (key == null) {
            throw new IllegalStateException("A stored primary key is null");
        }
        return key;
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
