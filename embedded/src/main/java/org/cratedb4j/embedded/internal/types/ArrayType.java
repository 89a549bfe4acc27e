package org.cratedb4j.embedded.internal.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** ARRAY of any type, also of arrays. */
public final class ArrayType extends BaseType {
    private final DataType inner;

    /** An array of {@code inner}. */
    public ArrayType(DataType inner) {
        super(TypeId.ARRAY, inner.name() + "_array", Precedence.ARRAY);
        this.inner = inner;
    }

    /** The type of the elements. */
    public DataType inner() {
        return inner;
    }

    /** The type inside all arrays; the type itself when it is none. */
    public static DataType unnest(DataType type) {
        DataType element = type;
        while (element instanceof ArrayType array) {
            element = array.inner;
        }
        return element;
    }

    /** How many arrays lie around the innermost type. */
    public static int dimensions(DataType type) {
        return type instanceof ArrayType array ? 1 + dimensions(array.inner) : 0;
    }

    /** The type inside so many arrays. */
    public static DataType nest(DataType type, int dimensions) {
        return dimensions == 0 ? type : new ArrayType(nest(type, dimensions - 1));
    }

    @Override
    public boolean isConvertibleTo(DataType target, boolean explicit) {
        return switch (target.id()) {
            case TypeId.UNDEFINED, TypeId.GEO_POINT, TypeId.FLOAT_VECTOR -> true;
            default -> target instanceof ArrayType array && inner.isConvertibleTo(array.inner, explicit);
        };
    }

    @Override
    public boolean matchesSignature(DataType other) {
        return other instanceof ArrayType array && inner.matchesSignature(array.inner);
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof List<?> elements) {
            return map(elements, element -> Casts.convert(element, inner, explicit));
        }
        if (value instanceof Map<?, ?> map && map.isEmpty()) {
            return List.of();
        }
        if (value instanceof GeoPoint point) {
            return map(
                    List.of(point.longitude(), point.latitude()),
                    coordinate -> Casts.convert(coordinate, inner, explicit));
        }
        if (value instanceof String text) {
            return fromText(text, explicit);
        }
        throw CastException.of(value, this);
    }

    private Object fromText(String text, boolean explicit) {
        boolean json = inner.id() == TypeId.JSON || inner.id() == TypeId.OBJECT;
        if (json && !text.strip().startsWith("{")) {
            return map(jsonElements(text), element -> Casts.convert(element, inner, true));
        }
        return PostgresArrayText.parse(text, element -> Casts.convert(element, inner, explicit));
    }

    private List<?> jsonElements(String text) {
        try {
            if (Json.parse(text) instanceof List<?> elements) {
                return elements;
            }
        } catch (CastException e) {
            throw Casts.failure(text, inner);
        }
        throw Casts.failure(text, inner);
    }

    private static List<@Nullable Object> map(List<?> elements, Function<Object, @Nullable Object> change) {
        List<@Nullable Object> changed = new ArrayList<>(elements.size());
        for (Object element : elements) {
            changed.add(element == null ? null : change.apply(element));
        }
        return changed;
    }

    @Override
    public @Nullable Object valueForInsert(@Nullable Object value) {
        return value instanceof List<?> elements ? map(elements, inner::valueForInsert) : value;
    }

    @Override
    public @Nullable String storageObstacle() {
        return inner.storageObstacle();
    }

    @Override
    public int compare(Object a, Object b) {
        List<?> left = (List<?>) a;
        List<?> right = (List<?>) b;
        if (left.size() != right.size()) {
            return Integer.compare(left.size(), right.size());
        }
        for (int i = 0; i < left.size(); i++) {
            int order = compareNullable(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int compareNullable(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return inner.compare(a, b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeStartArray();
        for (Object element : (List<?>) value) {
            inner.write(out, element);
        }
        out.writeEndArray();
    }

    @Override
    public void writeId(JsonGenerator out) {
        out.writeStartArray();
        out.writeNumber(id());
        inner.writeId(out);
        out.writeEndArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArrayType array && inner.equals(array.inner);
    }

    @Override
    public int hashCode() {
        return 31 * TypeId.ARRAY + inner.hashCode();
    }
}
