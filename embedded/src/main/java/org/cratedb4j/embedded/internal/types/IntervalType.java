package org.cratedb4j.embedded.internal.types;

import tools.jackson.core.JsonGenerator;

/** INTERVAL. */
final class IntervalType extends BaseType {
    IntervalType() {
        super(TypeId.INTERVAL, "interval", Precedence.INTERVAL);
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof Interval) {
            return value;
        }
        if (value instanceof String text) {
            try {
                return IntervalText.parse(text);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw CastException.of(value, this);
            }
        }
        throw CastException.of(value, this);
    }

    @Override
    public String storageObstacle() {
        return noStorage();
    }

    @Override
    public int compare(Object a, Object b) {
        return ((Interval) a).compareTo((Interval) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeString(value.toString());
    }
}
