package org.cratedb4j.jdbc.internal.result;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cratedb4j.client.Column;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.jspecify.annotations.Nullable;

/** Columns by their labels, whatever the capitals; the first of equal ones. */
final class ColumnLabels {

    private final List<Column> columns;
    private final Map<String, Integer> indexes;

    /** Labels as callers have written them, so that each is put into small letters only once. */
    private final Map<String, Integer> found = new HashMap<>();

    ColumnLabels(List<Column> columns) {
        this.columns = columns;
        indexes = new HashMap<>(columns.size() * 2);
        for (int i = 0; i < columns.size(); i++) {
            indexes.putIfAbsent(columns.get(i).name().toLowerCase(Locale.ROOT), i + 1);
        }
    }

    /** The index, from 1, of a label. */
    int find(@Nullable String label) throws SQLException {
        Integer index = found.get(label);
        if (index != null) {
            return index;
        }
        index = label == null ? null : indexes.get(label.toLowerCase(Locale.ROOT));
        if (index == null) {
            throw SqlErrors.of(
                    SqlState.UNKNOWN_COLUMN,
                    "There is no column " + label + " among "
                            + columns.stream().map(Column::name).toList());
        }
        found.put(label, index);
        return index;
    }
}
