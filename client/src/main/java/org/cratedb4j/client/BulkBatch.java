package org.cratedb4j.client;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.client.internal.wire.Converters;
import org.cratedb4j.client.internal.wire.EncodedRows;
import org.jspecify.annotations.Nullable;

/** Rows that are sent together, as they were given and as they are sent. For one thread at a time. */
final class BulkBatch<R> {

    private final List<R> rows = new ArrayList<>();
    private final EncodedRows encoded;

    BulkBatch(Converters converters) {
        encoded = new EncodedRows(converters);
    }

    void add(R row, List<? extends @Nullable Object> parameters) {
        encoded.add(parameters);
        rows.add(row);
    }

    List<R> rows() {
        return rows;
    }

    EncodedRows encoded() {
        return encoded;
    }
}
