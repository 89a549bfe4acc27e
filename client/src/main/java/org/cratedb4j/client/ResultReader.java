package org.cratedb4j.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cratedb4j.client.internal.exec.ResultCursor;
import org.cratedb4j.client.internal.wire.ResultColumns;
import org.cratedb4j.client.internal.wire.RowData;
import org.jspecify.annotations.Nullable;

/** Reads a result at once, each row as an instance of something, and leaves nothing open. */
final class ResultReader<T> {

    private final ResultCursor cursor;
    private final Function<ResultColumns, Function<RowData, @Nullable T>> mapping;

    ResultReader(ResultCursor cursor, Function<ResultColumns, Function<RowData, @Nullable T>> mapping) {
        this.cursor = cursor;
        this.mapping = mapping;
    }

    List<@Nullable T> list() {
        try (cursor) {
            Function<RowData, @Nullable T> mapper = mapping.apply(cursor.columns());
            List<@Nullable T> list = new ArrayList<>();
            for (RowData row = cursor.next(); row != null; row = cursor.next()) {
                list.add(mapper.apply(row));
            }
            return Collections.unmodifiableList(list);
        }
    }

    @Nullable
    T one() {
        try (cursor) {
            Function<RowData, @Nullable T> mapper = mapping.apply(cursor.columns());
            RowData row = cursor.next();
            if (row == null) {
                throw new UnexpectedRowCountException("Expected exactly one row, but there is none");
            }
            if (cursor.next() != null) {
                throw new UnexpectedRowCountException("Expected exactly one row, but there are more");
            }
            return mapper.apply(row);
        }
    }

    Optional<T> firstOrEmpty() {
        try (cursor) {
            Function<RowData, @Nullable T> mapper = mapping.apply(cursor.columns());
            RowData row = cursor.next();
            if (row == null) {
                return Optional.empty();
            }
            // At the end of the result the connection can be kept.
            cursor.next();
            return Optional.ofNullable(mapper.apply(row));
        }
    }
}
