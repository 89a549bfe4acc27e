package org.cratedb4j.embedded.internal.types;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** FLOAT_VECTOR(n). */
final class FloatVectorType extends BaseType {
    private final int dimensions;

    FloatVectorType(int dimensions) {
        super(TypeId.FLOAT_VECTOR, "float_vector", Precedence.CUSTOM);
        this.dimensions = dimensions;
    }

    @Override
    public Integer characterMaximumLength() {
        return dimensions;
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof float[]) {
            return value;
        }
        if (!(value instanceof List<?> elements)) {
            throw CastException.of(value, this);
        }
        float[] vector = new float[elements.size()];
        for (int i = 0; i < vector.length; i++) {
            if (!(elements.get(i) instanceof Number element)) {
                throw CastException.of(value, this);
            }
            vector[i] = element.floatValue();
        }
        return vector;
    }

    @Override
    public @Nullable Object valueForInsert(@Nullable Object value) {
        if (value instanceof float[] vector && vector.length != dimensions) {
            throw refused("The number of vector dimensions does not match the field type");
        }
        return value;
    }

    @Override
    public int compare(Object a, Object b) {
        return Arrays.compare((float[]) a, (float[]) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeStartArray();
        for (float element : (float[]) value) {
            out.writeNumber(element);
        }
        out.writeEndArray();
    }
}
