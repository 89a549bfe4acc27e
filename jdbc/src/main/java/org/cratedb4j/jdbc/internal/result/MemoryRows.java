package org.cratedb4j.jdbc.internal.result;

import java.util.List;
import java.util.Objects;
import org.cratedb4j.client.Column;
import org.jspecify.annotations.Nullable;

/** Rows that are in memory already. */
public final class MemoryRows implements RowSource {

    private final List<Column> columns;
    private final List<? extends List<? extends @Nullable Object>> rows;
    private int position = -1;

    /** Rows of values, each of the class that the client has for its column's type, or null. */
    public MemoryRows(List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        return position + 1 < rows.size();
    }

    @Override
    public boolean next() {
        if (!hasNext()) {
            position = rows.size();
            return false;
        }
        position++;
        return true;
    }

    @Override
    public boolean isNull(int column) {
        return value(column) == null;
    }

    @Override
    public @Nullable Object value(int column) {
        return rows.get(position).get(column);
    }

    @Override
    public long longValue(int column) {
        return number(column).longValue();
    }

    @Override
    public double doubleValue(int column) {
        return number(column).doubleValue();
    }

    private Number number(int column) {
        return (Number) Objects.requireNonNull(value(column));
    }

    /** Nothing is held. */
    @Override
    public void close() {}
}
