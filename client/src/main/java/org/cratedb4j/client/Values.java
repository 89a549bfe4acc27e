package org.cratedb4j.client;

import org.cratedb4j.client.internal.mapping.Conversions;
import org.cratedb4j.client.internal.mapping.ValueText;
import org.jspecify.annotations.Nullable;

/**
 * The conversions of {@link Row}, for values that were taken out of a row: elements of arrays and members of objects.
 * Stateless and safe for use by many threads.
 */
public final class Values {

    private Values() {}

    /**
     * A value as text, as {@link Row#getString(int)} has it.
     *
     * @param value a value as {@link Row#getObject(int)} returns it
     * @return the text
     */
    public static String text(Object value) {
        return ValueText.of(value);
    }

    /**
     * A value as a class of the caller's choice, as {@link Row#getObject(int, Class)} has it.
     *
     * @param value a value as {@link Row#getObject(int)} returns it, null for NULL
     * @param type the class
     * @param <T> the class
     * @return the value, null for NULL
     * @throws ConversionException if the value has no counterpart in the class, or would lose something
     */
    // A conversion to a class answers an instance of it, or of its box.
    @SuppressWarnings("unchecked")
    public static <T> @Nullable T convert(@Nullable Object value, Class<T> type) {
        try {
            return (T) Conversions.STANDARD.convert(value, type);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new ConversionException("A value cannot be had as " + type.getTypeName() + ": " + e.getMessage(), e);
        }
    }
}
