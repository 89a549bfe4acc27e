package org.cratedb4j.jdbc.internal.metadata;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cratedb4j.client.Column;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.jdbc.internal.result.CrateResultSet;
import org.cratedb4j.jdbc.internal.result.MemoryRows;
import org.cratedb4j.jdbc.internal.result.ResultSetOwner;
import org.cratedb4j.jdbc.internal.types.TypeNames;
import org.jspecify.annotations.Nullable;

/** The columns that JDBC prescribes for a result of {@link java.sql.DatabaseMetaData}, in their order, and its order of rows. */
final class Layout {

    private final List<Column> columns = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();

    private Layout() {}

    /** Columns as in SQL: names and types, separated by commas; a name without a type is text. */
    static Layout of(String columns) {
        Layout layout = new Layout();
        for (String column : columns.split(",", -1)) {
            String[] parts = column.strip().split(" ", -1);
            CrateType type =
                    TypeNames.find(parts.length == 1 ? "text" : parts[1]).orElseThrow();
            layout.columns.add(new Column(parts[0], type));
        }
        return layout;
    }

    /** With the columns to order rows by. */
    Layout orderedBy(String... names) {
        for (String name : names) {
            order.add(columns.stream().map(Column::name).toList().indexOf(name));
        }
        return this;
    }

    /** A result without rows. */
    ResultSet empty() {
        return of(List.of());
    }

    /** A result of rows, put into order. */
    ResultSet of(List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> sorted = new ArrayList<>(rows);
        sorted.sort(this::compare);
        return new CrateResultSet(new MemoryRows(columns, sorted), ResultSetOwner.NONE);
    }

    private int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
        for (int column : order) {
            int difference = NULLS_FIRST.compare(one.get(column), other.get(column));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    // The values of a column are all of one class, which is that of text, numbers or truth values.
    @SuppressWarnings("unchecked")
    private static final Comparator<@Nullable Object> NULLS_FIRST =
            Comparator.nullsFirst((one, other) -> ((Comparable<Object>) one).compareTo(other));
}
