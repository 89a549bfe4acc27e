package org.cratedb4j.client.internal.mapping;

import java.util.List;
import org.cratedb4j.client.ColumnAccessException;
import org.cratedb4j.client.ConversionException;
import org.cratedb4j.client.internal.wire.ResultColumns;
import org.cratedb4j.client.internal.wire.RowData;
import org.cratedb4j.client.types.TypeKind;
import org.jspecify.annotations.Nullable;

/** One row's values as the Java types asked for; primitive ones without a box on the way. */
public final class RowValues {

    private final ResultMapping mapping;
    private final ResultColumns columns;
    private final RowData row;

    /** The values of a row. */
    public RowValues(ResultMapping mapping, RowData row) {
        this.mapping = mapping;
        this.row = row;
        columns = mapping.columns();
    }

    /** The number of values. */
    public int size() {
        return columns.size();
    }

    /** The row as it came. */
    public RowData data() {
        return row;
    }

    /** The row's columns. */
    public ResultColumns columns() {
        return columns;
    }

    /** The index of the one column of a name. */
    public int indexOf(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            String problem = index == ResultColumns.AMBIGUOUS ? "more than one column " : "no column ";
            throw new ColumnAccessException("There is " + problem + name + " among " + columns.names());
        }
        return index;
    }

    private int checked(int index) {
        if (index < 0 || index >= columns.size()) {
            throw new ColumnAccessException("There is no column " + index + " (from 0) among " + columns.names());
        }
        return index;
    }

    /** Whether a value is NULL. */
    public boolean isNull(int index) {
        return row.isNull(checked(index));
    }

    /** A value as the class that is natural for its type, or that its column's converter makes. */
    public @Nullable Object value(int index) {
        return mapping.value(row, checked(index));
    }

    private @Nullable Object natural(int index) {
        return mapping.natural(row, checked(index));
    }

    /** A value as a class. */
    public @Nullable Object as(int index, Class<?> type) {
        return mapping.as(row, checked(index), type);
    }

    /** An array with its elements as a class. */
    // A conversion to a class answers an instance of it, or of its box.
    @SuppressWarnings("unchecked")
    public <T> @Nullable List<@Nullable T> list(int index, Class<T> elementType) {
        return (List<@Nullable T>) mapping.as(row, checked(index), TypeVariables.listOf(elementType));
    }

    /** A value as text; text comes as it came. */
    public @Nullable String text(int index) {
        if (row.object(checked(index)) instanceof String text) {
            return text;
        }
        Object value = natural(index);
        return value == null ? null : ValueText.of(value);
    }

    /** A value as an int. */
    public int intValue(int index) {
        long value = longValue(index, int.class);
        try {
            return Numbers.toInt(value);
        } catch (ArithmeticException e) {
            throw mapping.unconvertible(index, int.class, e);
        }
    }

    /** A value as a long; a point in time as milliseconds since 1970. */
    public long longValue(int index) {
        return longValue(index, long.class);
    }

    private long longValue(int index, Class<?> target) {
        if (row.isInBits(checked(index)) && isIntegral(columns.type(index).kind())) {
            return row.bits(index);
        }
        Object value = natural(index);
        if (value instanceof Number number) {
            try {
                return Numbers.toLong(number);
            } catch (ArithmeticException e) {
                throw mapping.unconvertible(index, target, e);
            }
        }
        throw unconvertible(index, target);
    }

    private static boolean isIntegral(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN, DOUBLE, REAL -> false;
            default -> true;
        };
    }

    /** A value as a double. */
    public double doubleValue(int index) {
        TypeKind kind = columns.type(checked(index)).kind();
        if (row.isInBits(index) && (kind == TypeKind.DOUBLE || kind == TypeKind.REAL)) {
            return Double.longBitsToDouble(row.bits(index));
        }
        if (natural(index) instanceof Number number) {
            try {
                return Numbers.toDouble(number);
            } catch (ArithmeticException e) {
                throw mapping.unconvertible(index, double.class, e);
            }
        }
        throw unconvertible(index, double.class);
    }

    /** A value as a boolean. */
    public boolean booleanValue(int index) {
        if (row.isInBits(checked(index)) && columns.type(index).kind() == TypeKind.BOOLEAN) {
            return row.bits(index) != 0;
        }
        if (natural(index) instanceof Boolean value) {
            return value;
        }
        throw unconvertible(index, boolean.class);
    }

    private ConversionException unconvertible(int index, Class<?> target) {
        return mapping.unconvertible(
                index, target, row.isNull(index) ? new IllegalArgumentException("it is NULL") : null);
    }
}
