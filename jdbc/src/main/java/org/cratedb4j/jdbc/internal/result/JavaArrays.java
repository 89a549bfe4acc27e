package org.cratedb4j.jdbc.internal.result;

import java.lang.reflect.Array;
import java.sql.SQLException;
import java.util.List;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.jdbc.internal.types.TypeTable;
import org.jspecify.annotations.Nullable;

/** Arrays as Java has them: of the class that the elements' type has, or of {@code Object} if a value is of another. */
final class JavaArrays {

    private JavaArrays() {}

    /** An array of the class that is natural for the elements. */
    static Object of(CrateType elementType, List<? extends @Nullable Object> values) throws SQLException {
        @Nullable Object[] elements = new @Nullable Object[values.size()];
        Class<?> common = componentType(elementType);
        for (int i = 0; i < elements.length; i++) {
            Object value = values.get(i);
            elements[i] = value == null ? null : element(elementType, value);
            if (value != null && !common.isInstance(elements[i])) {
                common = Object.class;
            }
        }
        if (common == Object.class) {
            return elements;
        }
        Object array = Array.newInstance(common, elements.length);
        System.arraycopy(elements, 0, array, 0, elements.length);
        return array;
    }

    private static Object element(CrateType type, Object value) throws SQLException {
        if (value instanceof Short || value instanceof Byte || value instanceof float[]) {
            return value;
        }
        return value instanceof List<?> list && type.element().isPresent()
                ? of(type.element().get(), list)
                : JavaValues.natural(type, value);
    }

    private static Class<?> componentType(CrateType type) {
        return switch (type.kind()) {
            case CHAR -> Byte.class;
            case SMALLINT -> Short.class;
            case FLOAT_VECTOR -> float[].class;
            case ARRAY ->
                type.element()
                        .<Class<?>>map(element -> componentType(element).arrayType())
                        .orElse(Object.class);
            default -> TypeTable.of(type).javaClass();
        };
    }

    /** An array of elements that are converted to a class. */
    static Object of(Class<?> type, CrateType elementType, List<? extends @Nullable Object> values)
            throws SQLException {
        Object array = Array.newInstance(type, values.size());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                Array.set(array, i, JavaValues.as(type, elementType, value));
            }
        }
        return array;
    }
}
