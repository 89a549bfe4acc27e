package org.cratedb4j.embedded.internal.types;

import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** JSON: text that CrateDB does not look into. */
final class JsonType extends BaseType {
    JsonType() {
        super(TypeId.JSON, "json", Precedence.UNCHECKED_OBJECT);
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof String) {
            return value;
        }
        if (explicit && value instanceof Map) {
            return Json.print(value);
        }
        throw CastException.of(value, this);
    }

    @Override
    public String storageObstacle() {
        return noStorage();
    }

    @Override
    public int compare(Object a, Object b) {
        return ((String) a).compareTo((String) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeString((String) value);
    }
}
