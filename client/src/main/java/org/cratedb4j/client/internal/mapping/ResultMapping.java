package org.cratedb4j.client.internal.mapping;

import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.client.ConversionException;
import org.cratedb4j.client.internal.wire.Converters;
import org.cratedb4j.client.internal.wire.ResultColumns;
import org.cratedb4j.client.internal.wire.RowData;
import org.cratedb4j.client.internal.wire.TypedValue;
import org.cratedb4j.client.types.Converter;
import org.jspecify.annotations.Nullable;

/** How the values of one result become Java's: by the types of its columns, the client's time zone and its converters. */
public final class ResultMapping {

    private final ResultColumns columns;
    private final @Nullable ZoneId zone;
    private final Conversions conversions;
    private final List<@Nullable Converter<?, ?>> ofColumns = new ArrayList<>();

    /** The mapping of a result, with points in time in a zone if there is one. */
    public ResultMapping(ResultColumns columns, @Nullable ZoneId zone, Converters converters) {
        this.columns = columns;
        this.zone = zone;
        conversions = new Conversions(zone, converters);
        columns.names().forEach(name -> ofColumns.add(converters.ofColumn(name)));
    }

    /** The result's columns. */
    public ResultColumns columns() {
        return columns;
    }

    Conversions conversions() {
        return conversions;
    }

    /** A value as the class that is natural for its type, whatever converters there are. */
    @Nullable
    Object natural(RowData row, int index) {
        return ZonedValues.in(zone, TypedValue.of(columns.type(index), row, index));
    }

    /** A value as the column's converter makes it, or else as the class that is natural for its type. */
    @Nullable
    Object value(RowData row, int index) {
        Object value = natural(row, index);
        Converter<?, ?> converter = ofColumns.get(index);
        if (converter == null) {
            return value;
        }
        try {
            return conversions.convert(value, converter);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw unconvertible(index, converter.type(), e);
        }
    }

    /** A value as a type. */
    @Nullable
    Object as(RowData row, int index, Type target) {
        Object value = value(row, index);
        try {
            return conversions.convert(value, target);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw unconvertible(index, target, e);
        }
    }

    ConversionException unconvertible(int index, Type target, @Nullable RuntimeException cause) {
        String reason = cause == null ? "" : ": " + cause.getMessage();
        return new ConversionException(
                "Column " + columns.name(index) + " (" + columns.type(index) + ") cannot be had as "
                        + target.getTypeName() + reason,
                cause);
    }
}
