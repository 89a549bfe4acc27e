package org.cratedb4j.client.internal.mapping;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** Lists and vectors as Java arrays, and the other way round. */
final class JavaArrays {

    private JavaArrays() {}

    static Object toArray(List<?> elements, Class<?> elementType) {
        Object array = Array.newInstance(elementType, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    static List<?> elements(Object value) {
        if (value instanceof float[] vector) {
            return toList(vector);
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a value of " + value.getClass().getTypeName() + " is no array");
    }

    private static List<Float> toList(float[] vector) {
        List<Float> list = new ArrayList<>(vector.length);
        for (float element : vector) {
            list.add(element);
        }
        return list;
    }
}
