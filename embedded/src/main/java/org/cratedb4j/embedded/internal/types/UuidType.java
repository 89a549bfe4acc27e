package org.cratedb4j.embedded.internal.types;

import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** UUID. */
final class UuidType extends BaseType {
    UuidType() {
        super(TypeId.UUID, "uuid", Precedence.UUID);
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof UUID) {
            return value;
        }
        if (value instanceof String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw CastException.of(value, this);
            }
        }
        throw CastException.of(value, this);
    }

    @Override
    public int compare(Object a, Object b) {
        return ((UUID) a).compareTo((UUID) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeString(value.toString());
    }
}
