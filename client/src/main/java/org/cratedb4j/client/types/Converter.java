package org.cratedb4j.client.types;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts between a class of the caller's and one that the client knows of itself. Immutable, and safe for use by many
 * threads if its functions are; they are never given null, which stands for NULL on both sides.
 *
 * <p>What a function throws becomes a {@code ConversionException} that names the column and the place in it, or a
 * {@code ParameterException} that names the parameter.
 *
 * @param type the caller's class; converters are looked up by it
 * @param stored the class that values of results are had as before they are given to {@code reader}: any that
 *     {@code Row.getObject} takes, such as {@code String}, {@code BigDecimal}, {@code Map} or a record; {@code Object} for
 *     whatever the value is
 * @param reader makes an instance of a result's value; null if there is none to be made
 * @param writer makes of an instance a value to be sent as a parameter; null if there is none to be made
 * @param <S> the stored class
 * @param <T> the caller's class
 */
public record Converter<S, T>(
        Class<T> type,
        Class<S> stored,
        @Nullable Function<? super S, ? extends T> reader,
        @Nullable Function<? super T, ?> writer) {

    /**
     * Checks that what must be there is there.
     *
     * @param type the caller's class
     * @param stored the stored class
     * @param reader makes an instance of a result's value
     * @param writer makes of an instance a value to be sent
     */
    public Converter {
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(stored, "stored is null");
        if (type.isPrimitive() || stored.isPrimitive()) {
            throw new IllegalArgumentException("A converter is for classes, not for primitive types; use the box");
        }
    }

    /**
     * A converter for both ways.
     *
     * @param type the caller's class
     * @param stored the stored class
     * @param reader makes an instance of a result's value
     * @param writer makes of an instance a value to be sent
     * @param <S> the stored class
     * @param <T> the caller's class
     * @return the converter
     */
    public static <S, T> Converter<S, T> of(
            Class<T> type,
            Class<S> stored,
            Function<? super S, ? extends T> reader,
            Function<? super T, ? extends S> writer) {
        return new Converter<>(type, stored, Objects.requireNonNull(reader), Objects.requireNonNull(writer));
    }

    /**
     * A converter for results alone.
     *
     * @param type the caller's class
     * @param stored the stored class
     * @param reader makes an instance of a result's value
     * @param <S> the stored class
     * @param <T> the caller's class
     * @return the converter
     */
    public static <S, T> Converter<S, T> reading(
            Class<T> type, Class<S> stored, Function<? super S, ? extends T> reader) {
        return new Converter<>(type, stored, Objects.requireNonNull(reader), null);
    }
}
