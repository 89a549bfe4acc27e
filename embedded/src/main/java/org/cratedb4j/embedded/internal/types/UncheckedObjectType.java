package org.cratedb4j.embedded.internal.types;

import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Objects of which nothing is assumed, as in {@code sys.jobs_metrics} and {@code topk}. */
final class UncheckedObjectType extends BaseType {
    UncheckedObjectType() {
        super(TypeId.UNCHECKED_OBJECT, "unchecked_object", Precedence.UNCHECKED_OBJECT);
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof Map) {
            return value;
        }
        throw CastException.of(value, this);
    }

    @Override
    public String storageObstacle() {
        return noStorage();
    }

    @Override
    public int compare(Object a, Object b) {
        return Maps.compare((Map<?, ?>) a, (Map<?, ?>) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        Json.write(out, value);
    }
}
