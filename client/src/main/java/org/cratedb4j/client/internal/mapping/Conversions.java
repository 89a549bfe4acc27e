package org.cratedb4j.client.internal.mapping;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of a result as the Java types that callers ask for. Nothing is lost on the way: what does not fit is an
 * {@link ArithmeticException}, what has no counterpart an {@link IllegalArgumentException}.
 */
public final class Conversions {

    private Conversions() {}

    /** A value as another type; null stays null unless a primitive is asked for. */
    public static @Nullable Object convert(@Nullable Object value, Type target) {
        if (target instanceof Class<?> type) {
            return toClass(value, type);
        }
        if (value == null) {
            return null;
        }
        if (target instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return toGeneric(value, raw, generic.getActualTypeArguments());
        }
        if (target instanceof WildcardType wildcard) {
            return convert(value, wildcard.getUpperBounds()[0]);
        }
        if (target instanceof GenericArrayType) {
            throw new IllegalArgumentException("arrays of generic types are not supported");
        }
        // A type variable: whatever the value is.
        return value;
    }

    /** An array with its elements as another type. */
    static @Nullable Object toList(@Nullable Object value, Class<?> elementType) {
        return value == null ? null : toGeneric(value, List.class, new Type[] {elementType});
    }

    private static @Nullable Object toClass(@Nullable Object value, Class<?> type) {
        if (value == null) {
            if (type.isPrimitive()) {
                throw new IllegalArgumentException("it is NULL");
            }
            return null;
        }
        if (type.isInstance(value)) {
            return value;
        }
        if (type.isArray()) {
            return JavaArrays.toArray(value, type.getComponentType());
        }
        if (type.isEnum() && value instanceof String name) {
            return enumConstant(type, name);
        }
        if (value instanceof Map<?, ?> map && !ScalarConversions.isKnown(type)) {
            return ObjectMapping.of(type).map(map);
        }
        return ScalarConversions.convert(ZonedValues.source(value, type), type);
    }

    private static Object enumConstant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getTypeName() + " has no constant of that name");
    }

    private static Object toGeneric(Object value, Class<?> raw, Type[] arguments) {
        if (value instanceof Collection<?> elements && raw.isAssignableFrom(List.class)) {
            return Collections.unmodifiableList(convertAll(elements, arguments[0], new ArrayList<>()));
        }
        if (value instanceof Collection<?> elements && raw == Set.class) {
            return Collections.unmodifiableSet(convertAll(elements, arguments[0], new LinkedHashSet<>()));
        }
        if (value instanceof Map<?, ?> map && raw == Map.class && arguments[0] == String.class) {
            Map<Object, @Nullable Object> converted = new LinkedHashMap<>();
            map.forEach((key, member) -> converted.put(key, convert(member, arguments[1])));
            return Collections.unmodifiableMap(converted);
        }
        if (value instanceof float[] vector && raw.isAssignableFrom(List.class)) {
            return toGeneric(JavaArrays.toList(vector), raw, arguments);
        }
        throw new IllegalArgumentException(
                "a value of " + value.getClass().getTypeName() + " has no counterpart in " + raw.getTypeName());
    }

    private static <C extends Collection<@Nullable Object>> C convertAll(
            Collection<?> elements, Type elementType, C converted) {
        for (Object element : elements) {
            converted.add(convert(element, elementType));
        }
        return converted;
    }
}
