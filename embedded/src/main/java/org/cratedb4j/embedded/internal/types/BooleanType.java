package org.cratedb4j.embedded.internal.types;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** BOOLEAN. */
final class BooleanType extends BaseType {
    BooleanType() {
        super(TypeId.BOOLEAN, "boolean", Precedence.BOOLEAN);
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number.doubleValue() > 0;
        }
        if (value instanceof String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "t", "true", "y", "yes", "on", "1" -> true;
                case "f", "false", "n", "no", "off", "0" -> false;
                default -> throw CastException.of(value, this);
            };
        }
        throw CastException.of(value, this);
    }

    @Override
    public int compare(Object a, Object b) {
        return Boolean.compare((Boolean) a, (Boolean) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeBoolean((Boolean) value);
    }
}
