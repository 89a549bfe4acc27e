package org.cratedb4j.embedded.internal.types;

import java.time.DateTimeException;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** TIMESTAMP WITH and WITHOUT TIME ZONE and DATE: milliseconds since 1970. Fractions are seconds when cast to them. */
final class InstantType extends BaseType {
    private static final long MILLIS_PER_DAY = 86_400_000;

    private final ToLongFunction<String> reader;

    private InstantType(int id, String name, Precedence precedence, ToLongFunction<String> reader) {
        super(id, name, precedence);
        this.reader = reader;
    }

    static InstantType withTimeZone() {
        return new InstantType(
                TypeId.TIMESTAMP_TZ, "timestamp with time zone", Precedence.TIMESTAMP_TZ, TemporalText::instant);
    }

    static InstantType withoutTimeZone() {
        return new InstantType(
                TypeId.TIMESTAMP, "timestamp without time zone", Precedence.TIMESTAMP, TemporalText::local);
    }

    static InstantType date() {
        return new InstantType(TypeId.DATE, "date", Precedence.DATE, TemporalText::day);
    }

    private boolean isDate() {
        return id() == TypeId.DATE;
    }

    @Override
    Object convert(Object value, boolean explicit) {
        long millis = millis(value);
        // Towards zero, as CrateDB does: a negative instant falls on the day after.
        return isDate() ? millis / MILLIS_PER_DAY * MILLIS_PER_DAY : millis;
    }

    private long millis(Object value) {
        if (value instanceof String text) {
            return fromText(text);
        }
        if (value instanceof Double seconds) {
            return (long) (seconds * 1000);
        }
        if (value instanceof Float seconds) {
            return (long) (seconds * 1000);
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw CastException.of(value, this);
    }

    private long fromText(String text) {
        try {
            return reader.applyAsLong(text);
        } catch (DateTimeException | ArithmeticException e) {
            return Long.parseLong(text);
        }
    }

    @Override
    public @Nullable String storageObstacle() {
        return isDate() ? noStorage() : null;
    }

    @Override
    public int compare(Object a, Object b) {
        return Long.compare((Long) a, (Long) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeNumber((Long) value);
    }
}
