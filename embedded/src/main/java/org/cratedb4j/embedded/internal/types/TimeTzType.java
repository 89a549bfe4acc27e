package org.cratedb4j.embedded.internal.types;

import java.time.DateTimeException;
import tools.jackson.core.JsonGenerator;

/** TIME WITH TIME ZONE. */
final class TimeTzType extends BaseType {
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    TimeTzType() {
        super(TypeId.TIME_TZ, "time with time zone", Precedence.TIME_TZ);
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof TimeTz) {
            return value;
        }
        if (value instanceof String text) {
            try {
                return TemporalText.time(text);
            } catch (DateTimeException e) {
                return micros(text);
            }
        }
        throw CastException.of(value, this);
    }

    private TimeTz micros(String digits) {
        long micros = Long.parseLong(digits);
        if (micros < 0 || micros >= MICROS_PER_DAY) {
            throw CastException.outOfRange(digits, this);
        }
        return new TimeTz(micros, 0);
    }

    @Override
    public String storageObstacle() {
        return noStorage();
    }

    @Override
    public int compare(Object a, Object b) {
        return ((TimeTz) a).compareTo((TimeTz) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        TimeTz time = (TimeTz) value;
        out.writeStartArray();
        out.writeNumber(time.micros());
        out.writeNumber(time.offsetSeconds());
        out.writeEndArray();
    }
}
