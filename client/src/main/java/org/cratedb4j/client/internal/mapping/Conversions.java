package org.cratedb4j.client.internal.mapping;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cratedb4j.client.internal.wire.Converters;
import org.cratedb4j.client.types.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Values of a result as the Java types that callers ask for. Nothing is lost on the way: what does not fit is an
 * {@link ArithmeticException}, what has no counterpart an {@link IllegalArgumentException}. Immutable.
 */
public final class Conversions {

    /** The conversions without a time zone and without converters. */
    public static final Conversions STANDARD = new Conversions(null, Converters.NONE);

    private static final Type[] NO_ARGUMENTS = {};

    private final @Nullable ZoneId zone;
    private final Converters converters;
    private final boolean untyped;
    private final Conversions withinObjects;

    Conversions(@Nullable ZoneId zone, Converters converters) {
        this.zone = zone;
        this.converters = converters;
        untyped = false;
        withinObjects = new Conversions(this);
    }

    /** The same for the members of objects. */
    private Conversions(Conversions outer) {
        zone = outer.zone;
        converters = outer.converters;
        untyped = true;
        withinObjects = this;
    }

    /** Whether rows of one column can be had as a class, which is then the column's value. */
    boolean isSingleValue(Class<?> type) {
        return ScalarConversions.isKnown(type) || type.isArray() || converters.reading(type) != null;
    }

    /** A value as another type; null stays null unless a primitive or an Optional is asked for. */
    public @Nullable Object convert(@Nullable Object value, Type target) {
        if (target instanceof Class<?> type) {
            return toClass(value, type, NO_ARGUMENTS);
        }
        if (target instanceof ParameterizedType generic) {
            return toClass(value, TypeVariables.raw(generic), generic.getActualTypeArguments());
        }
        if (target instanceof WildcardType wildcard) {
            return convert(value, wildcard.getUpperBounds()[0]);
        }
        if (target instanceof GenericArrayType array) {
            return value == null ? null : toArray(value, array.getGenericComponentType());
        }
        // A type variable: whatever the value is.
        return value;
    }

    /** A value as what a converter makes of it. */
    @Nullable
    Object convert(@Nullable Object value, Converter<?, ?> converter) {
        if (value == null) {
            return null;
        }
        // The class that is stored must be one that needs no converter, or there would be no end to it.
        Object stored = toKnownClass(value, converter.stored(), NO_ARGUMENTS);
        try {
            return read(converter, stored);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("its converter failed: " + e.getMessage(), e);
        }
    }

    private static <S, T> @Nullable T read(Converter<S, T> converter, Object stored) {
        return converter.reader() == null
                ? converter.type().cast(stored)
                : converter.reader().apply(converter.stored().cast(stored));
    }

    private @Nullable Object toClass(@Nullable Object value, Class<?> type, Type[] arguments) {
        if (type == Optional.class) {
            return Optional.ofNullable(arguments.length == 0 ? value : convert(value, arguments[0]));
        }
        if (value == null) {
            if (type.isPrimitive()) {
                throw new IllegalArgumentException("it is NULL");
            }
            return null;
        }
        Converter<?, ?> converter = converters.reading(ScalarConversions.boxed(type));
        return converter == null ? toKnownClass(value, type, arguments) : convert(value, converter);
    }

    private Object toKnownClass(Object value, Class<?> type, Type[] arguments) {
        if (arguments.length == 0 && type.isInstance(value)) {
            return value;
        }
        if (type.isArray()) {
            return toArray(value, type.getComponentType());
        }
        if (type.isEnum() && value instanceof String name) {
            return enumConstant(type, name);
        }
        if (value instanceof Map<?, ?> map && !ScalarConversions.isKnown(type)) {
            return type == Map.class && arguments.length == 2
                    ? toMap(map, arguments)
                    : ObjectMapping.of(type).map(map, new TypeVariables(type, arguments), withinObjects);
        }
        if (arguments.length == 1) {
            return toCollection(value, type, arguments[0]);
        }
        return toScalar(value, type);
    }

    private Object toScalar(Object value, Class<?> type) {
        Object typed = untyped ? Objects.requireNonNull(ZonedValues.in(zone, UntypedValues.typed(value, type))) : value;
        return type.isInstance(typed) ? typed : ScalarConversions.convert(ZonedValues.source(typed, type), type);
    }

    private static Object enumConstant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getTypeName() + " has no constant of that name");
    }

    private Object toArray(Object value, Type elementType) {
        List<@Nullable Object> elements = convertAll(JavaArrays.elements(value), elementType, new ArrayList<>());
        return JavaArrays.toArray(elements, TypeVariables.raw(elementType));
    }

    private Object toMap(Map<?, ?> map, Type[] arguments) {
        Map<@Nullable Object, @Nullable Object> converted = new LinkedHashMap<>();
        map.forEach((key, member) -> converted.put(
                withinObjects.convert(key, arguments[0]),
                withinObjects.convertWithin("['" + key + "']", member, arguments[1])));
        return Collections.unmodifiableMap(converted);
    }

    private Object toCollection(Object value, Class<?> type, Type elementType) {
        boolean isList = type.isAssignableFrom(List.class);
        if (!isList && type != Set.class) {
            throw new IllegalArgumentException(
                    "a value of " + value.getClass().getTypeName() + " has no counterpart in " + type.getTypeName());
        }
        List<?> elements = JavaArrays.elements(value);
        return isList
                ? Collections.unmodifiableList(convertAll(elements, elementType, new ArrayList<>()))
                : Collections.unmodifiableSet(convertAll(elements, elementType, new LinkedHashSet<>()));
    }

    private <C extends Collection<@Nullable Object>> C convertAll(List<?> elements, Type elementType, C converted) {
        for (int i = 0; i < elements.size(); i++) {
            converted.add(convertWithin("[" + i + "]", elements.get(i), elementType));
        }
        return converted;
    }

    /** Converts a value within another one, and says where if that fails. */
    @Nullable
    Object convertWithin(String step, @Nullable Object value, Type target) {
        try {
            return convert(value, target);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw UnconvertibleException.within(step, e);
        }
    }
}
