package org.cratedb4j.client.internal.mapping;

import java.util.List;
import org.cratedb4j.client.ColumnAccessException;
import org.cratedb4j.client.ConversionException;
import org.cratedb4j.client.internal.wire.ResultColumns;
import org.cratedb4j.client.internal.wire.RowData;
import org.jspecify.annotations.Nullable;

/** Makes of each row of a result an instance of a class: a record, a bean, or the one value of the row. */
public final class RowMapper<T> {

    private final Class<T> type;
    private final ResultMapping result;
    private final ResultColumns columns;
    private final @Nullable ObjectMapping mapping;
    private final int[] sources;

    /** A mapper of the rows of a result. */
    public RowMapper(Class<T> type, ResultMapping result) {
        this.type = type;
        this.result = result;
        columns = result.columns();
        if (result.conversions().isSingleValue(type)) {
            mapping = null;
            sources = new int[0];
            requireOneColumn();
        } else {
            mapping = mapping(type);
            sources = match(mapping);
        }
    }

    private static ObjectMapping mapping(Class<?> type) {
        try {
            return ObjectMapping.of(type);
        } catch (IllegalArgumentException e) {
            throw new ConversionException("Rows cannot be had as " + type.getTypeName() + ": " + e.getMessage(), e);
        }
    }

    private void requireOneColumn() {
        if (columns.size() != 1) {
            throw new ColumnAccessException("Rows can be had as " + type.getTypeName()
                    + " only where there is one column; there are " + columns.names());
        }
    }

    private int[] match(ObjectMapping object) {
        List<String> wanted =
                object.slots().stream().map(ObjectMapping.Slot::name).toList();
        int[] matches = Names.match(wanted, columns.names());
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] == Names.AMBIGUOUS || (matches[i] == Names.MISSING && object.isComplete())) {
                String problem = matches[i] == Names.MISSING ? "no column" : "more than one column";
                throw new ColumnAccessException("There is " + problem + " for " + wanted.get(i) + " of "
                        + type.getTypeName() + " among " + columns.names());
            }
        }
        return matches;
    }

    /** The instance for a row. */
    // A conversion to a class answers an instance of it, or of its box.
    @SuppressWarnings("unchecked")
    public @Nullable T map(RowData row) {
        if (mapping == null) {
            return (T) result.as(row, 0, type);
        }
        @Nullable Object[] values = new @Nullable Object[sources.length];
        boolean[] given = new boolean[sources.length];
        for (int i = 0; i < sources.length; i++) {
            given[i] = sources[i] >= 0;
            if (given[i]) {
                values[i] = result.as(row, sources[i], mapping.slots().get(i).type());
            }
        }
        return (T) mapping.create(values, given);
    }
}
