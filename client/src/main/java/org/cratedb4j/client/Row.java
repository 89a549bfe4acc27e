package org.cratedb4j.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cratedb4j.client.internal.mapping.RowValues;
import org.cratedb4j.client.internal.wire.RowData;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result. Values are had by the column's name or by its index, <em>counted from 0</em>.
 *
 * <p>SQL's NULL is Java's null; a getter of a primitive throws a {@link ConversionException} on NULL, so ask
 * {@link #isNull(String)} before, or use {@link #getObject(String, Class)}. Conversions lose nothing: a number that does
 * not fit is a {@link ConversionException}. A name that is not there, or there more than once, is a
 * {@link ColumnAccessException}; so is an index out of range.
 *
 * <p>Immutable, safe for use by many threads, and of use after its {@link Rows} are closed.
 */
public final class Row {

    private final RowValues values;

    Row(RowValues values) {
        this.values = values;
    }

    RowData data() {
        return values.data();
    }

    /**
     * The number of columns.
     *
     * @return the number
     */
    public int size() {
        return values.size();
    }

    /**
     * Whether a value is NULL.
     *
     * @param name the column's name
     * @return true if it is NULL
     */
    public boolean isNull(String name) {
        return values.isNull(values.indexOf(name));
    }

    /**
     * Whether a value is NULL.
     *
     * @param index the column's index, from 0
     * @return true if it is NULL
     */
    public boolean isNull(int index) {
        return values.isNull(index);
    }

    /**
     * A value as text: text as it came, numbers with all their digits, dates and times in ISO-8601, objects and arrays in JSON.
     *
     * @param name the column's name
     * @return the value, null for NULL
     */
    public @Nullable String getString(String name) {
        return values.text(values.indexOf(name));
    }

    /**
     * A value as text: text as it came, numbers with all their digits, dates and times in ISO-8601, objects and arrays in JSON.
     *
     * @param index the column's index, from 0
     * @return the value, null for NULL
     */
    public @Nullable String getString(int index) {
        return values.text(index);
    }

    /**
     * A number as an int.
     *
     * @param name the column's name
     * @return the value
     */
    public int getInt(String name) {
        return values.intValue(values.indexOf(name));
    }

    /**
     * A number as an int.
     *
     * @param index the column's index, from 0
     * @return the value
     */
    public int getInt(int index) {
        return values.intValue(index);
    }

    /**
     * A number as a long; dates and timestamps as milliseconds since 1970 in UTC.
     *
     * @param name the column's name
     * @return the value
     */
    public long getLong(String name) {
        return values.longValue(values.indexOf(name));
    }

    /**
     * A number as a long; dates and timestamps as milliseconds since 1970 in UTC.
     *
     * @param index the column's index, from 0
     * @return the value
     */
    public long getLong(int index) {
        return values.longValue(index);
    }

    /**
     * A number as a double.
     *
     * @param name the column's name
     * @return the value
     */
    public double getDouble(String name) {
        return values.doubleValue(values.indexOf(name));
    }

    /**
     * A number as a double.
     *
     * @param index the column's index, from 0
     * @return the value
     */
    public double getDouble(int index) {
        return values.doubleValue(index);
    }

    /**
     * A boolean.
     *
     * @param name the column's name
     * @return the value
     */
    public boolean getBoolean(String name) {
        return values.booleanValue(values.indexOf(name));
    }

    /**
     * A boolean.
     *
     * @param index the column's index, from 0
     * @return the value
     */
    public boolean getBoolean(int index) {
        return values.booleanValue(index);
    }

    /**
     * A number with all its digits.
     *
     * @param name the column's name
     * @return the value, null for NULL
     */
    public @Nullable BigDecimal getBigDecimal(String name) {
        return getObject(values.indexOf(name), BigDecimal.class);
    }

    /**
     * A number with all its digits.
     *
     * @param index the column's index, from 0
     * @return the value, null for NULL
     */
    public @Nullable BigDecimal getBigDecimal(int index) {
        return getObject(index, BigDecimal.class);
    }

    /**
     * A {@code TIMESTAMP WITH TIME ZONE}.
     *
     * @param name the column's name
     * @return the value, null for NULL
     */
    public @Nullable Instant getInstant(String name) {
        return getObject(values.indexOf(name), Instant.class);
    }

    /**
     * A {@code TIMESTAMP WITH TIME ZONE}.
     *
     * @param index the column's index, from 0
     * @return the value, null for NULL
     */
    public @Nullable Instant getInstant(int index) {
        return getObject(index, Instant.class);
    }

    /**
     * A {@code TIMESTAMP WITHOUT TIME ZONE}.
     *
     * @param name the column's name
     * @return the value, null for NULL
     */
    public @Nullable LocalDateTime getLocalDateTime(String name) {
        return getObject(values.indexOf(name), LocalDateTime.class);
    }

    /**
     * A {@code TIMESTAMP WITHOUT TIME ZONE}.
     *
     * @param index the column's index, from 0
     * @return the value, null for NULL
     */
    public @Nullable LocalDateTime getLocalDateTime(int index) {
        return getObject(index, LocalDateTime.class);
    }

    /**
     * A {@code DATE}, or a timestamp that is a midnight in UTC.
     *
     * @param name the column's name
     * @return the value, null for NULL
     */
    public @Nullable LocalDate getLocalDate(String name) {
        return getObject(values.indexOf(name), LocalDate.class);
    }

    /**
     * A {@code DATE}, or a timestamp that is a midnight in UTC.
     *
     * @param index the column's index, from 0
     * @return the value, null for NULL
     */
    public @Nullable LocalDate getLocalDate(int index) {
        return getObject(index, LocalDate.class);
    }

    /**
     * A {@code TIME WITH TIME ZONE}.
     *
     * @param name the column's name
     * @return the value, null for NULL
     */
    public @Nullable OffsetTime getOffsetTime(String name) {
        return getObject(values.indexOf(name), OffsetTime.class);
    }

    /**
     * A {@code TIME WITH TIME ZONE}.
     *
     * @param index the column's index, from 0
     * @return the value, null for NULL
     */
    public @Nullable OffsetTime getOffsetTime(int index) {
        return getObject(index, OffsetTime.class);
    }

    /**
     * A UUID.
     *
     * @param name the column's name
     * @return the value, null for NULL
     */
    public @Nullable UUID getUUID(String name) {
        return getObject(values.indexOf(name), UUID.class);
    }

    /**
     * A UUID.
     *
     * @param index the column's index, from 0
     * @return the value, null for NULL
     */
    public @Nullable UUID getUUID(int index) {
        return getObject(index, UUID.class);
    }

    /**
     * An array.
     *
     * @param name the column's name
     * @param elementType the class to have the elements as
     * @param <T> the elements' class
     * @return an unmodifiable list that may hold nulls, null for NULL
     */
    public <T> @Nullable List<@Nullable T> getList(String name, Class<T> elementType) {
        return values.list(values.indexOf(name), elementType);
    }

    /**
     * An array.
     *
     * @param index the column's index, from 0
     * @param elementType the class to have the elements as
     * @param <T> the elements' class
     * @return an unmodifiable list that may hold nulls, null for NULL
     */
    public <T> @Nullable List<@Nullable T> getList(int index, Class<T> elementType) {
        return values.list(index, elementType);
    }

    /**
     * An object; numbers in it are {@code Long}, {@code BigInteger} or {@code BigDecimal}.
     *
     * @param name the column's name
     * @return an unmodifiable map, null for NULL
     */
    public @Nullable Map<String, @Nullable Object> getMap(String name) {
        return getMap(values.indexOf(name));
    }

    /**
     * An object; numbers in it are {@code Long}, {@code BigInteger} or {@code BigDecimal}.
     *
     * @param index the column's index, from 0
     * @return an unmodifiable map, null for NULL
     */
    // JSON objects have no other keys than strings.
    @SuppressWarnings("unchecked")
    public @Nullable Map<String, @Nullable Object> getMap(int index) {
        return getObject(index, Map.class);
    }

    /**
     * A value as the Java class that is natural for its type, see {@link org.cratedb4j.client.types.TypeKind}.
     *
     * @param name the column's name
     * @return the value, null for NULL
     */
    public @Nullable Object getObject(String name) {
        return values.value(values.indexOf(name));
    }

    /**
     * A value as the Java class that is natural for its type, see {@link org.cratedb4j.client.types.TypeKind}.
     *
     * @param index the column's index, from 0
     * @return the value, null for NULL
     */
    public @Nullable Object getObject(int index) {
        return values.value(index);
    }

    /**
     * A value as a class of the caller's choice: a number, text, a class of {@code java.time}, an enum by its constant's
     * name, an array, or for an {@code OBJECT} a record or a bean.
     *
     * @param name the column's name
     * @param type the class
     * @param <T> the class
     * @return the value, null for NULL
     */
    public <T> @Nullable T getObject(String name, Class<T> type) {
        return getObject(values.indexOf(name), type);
    }

    /**
     * A value as a class of the caller's choice, see {@link #getObject(String, Class)}.
     *
     * @param index the column's index, from 0
     * @param type the class
     * @param <T> the class
     * @return the value, null for NULL
     */
    // A conversion to a class answers an instance of it, or of its box.
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getObject(int index, Class<T> type) {
        return (T) values.as(index, type);
    }

    /**
     * The values by their columns' names, in the order of the columns.
     *
     * @return an unmodifiable map, with null for NULL
     * @throws ColumnAccessException if two columns have the same name
     */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name : values.columns().names()) {
            map.put(name, getObject(name));
        }
        return Collections.unmodifiableMap(map);
    }

    /** The values with their columns' names, for people to read. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < size(); i++) {
            text.append(i == 0 ? "" : ", ").append(values.columns().name(i)).append('=');
            text.append(values.text(i));
        }
        return text.append('}').toString();
    }
}
