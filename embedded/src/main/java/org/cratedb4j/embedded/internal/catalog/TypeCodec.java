package org.cratedb4j.embedded.internal.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.NumericType;
import org.cratedb4j.embedded.internal.types.ObjectType;

/** Types as lists: a name and its parameters, {@code array} and the element type, {@code object}, policy and columns. */
final class TypeCodec {
    private static final String ARRAY = "array";
    private static final String OBJECT = "object";

    private TypeCodec() {}

    static List<Object> encode(DataType type) {
        if (type instanceof ArrayType array) {
            return List.of(ARRAY, encode(array.inner()));
        }
        if (type instanceof ObjectType object) {
            List<Object> columns = new ArrayList<>();
            object.inner().forEach((key, inner) -> columns.add(List.of(key, encode(inner))));
            return List.of(OBJECT, object.policy().name(), columns);
        }
        List<Object> encoded = new ArrayList<>();
        encoded.add(type.name());
        encoded.addAll(parameters(type));
        return encoded;
    }

    private static List<Integer> parameters(DataType type) {
        Integer length = type.characterMaximumLength();
        if (length != null) {
            return List.of(length);
        }
        if (type instanceof NumericType numeric && numeric.numericPrecision() != null && numeric.scale() != null) {
            return List.of(numeric.numericPrecision(), numeric.scale());
        }
        return List.of();
    }

    static DataType decode(List<?> encoded) {
        String name = (String) encoded.get(0);
        if (name.equals(ARRAY)) {
            return new ArrayType(decode((List<?>) encoded.get(1)));
        }
        if (name.equals(OBJECT)) {
            Map<String, DataType> columns = new LinkedHashMap<>();
            for (Object column : (List<?>) encoded.get(2)) {
                List<?> parts = (List<?>) column;
                columns.put((String) parts.get(0), decode((List<?>) parts.get(1)));
            }
            return new ObjectType(ColumnPolicy.valueOf((String) encoded.get(1)), columns);
        }
        return DataTypes.of(
                name,
                encoded.subList(1, encoded.size()).stream()
                        .map(Integer.class::cast)
                        .toList());
    }
}
