package org.cratedb4j.client.internal.wire;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cratedb4j.client.ParameterException;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.Converter;
import org.cratedb4j.client.types.GeoPoint;
import org.cratedb4j.client.types.Interval;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes Java values so that the same values come back from CrateDB. */
final class ParameterWriter {

    private final JsonGenerator out;
    private final Place place;
    private final Converters converters;

    /** A writer that keeps the place up to date within a parameter. */
    ParameterWriter(JsonGenerator out, Place place, Converters converters) {
        this.out = out;
        this.place = place;
        this.converters = converters;
    }

    void write(@Nullable Object value) {
        Converter<?, ?> converter = value == null ? null : converters.writing(value);
        if (value == null || converter == null) {
            writeKnown(value);
        } else {
            // What comes of it may be of the same class, and is taken as it is.
            writeKnown(converted(value, converter));
        }
    }

    private <S, T> @Nullable Object converted(Object value, Converter<S, T> converter) {
        try {
            return Objects.requireNonNull(converter.writer())
                    .apply(converter.type().cast(value));
        } catch (RuntimeException e) {
            throw new ParameterException(
                    place + ": the converter of " + describe(value) + " failed: " + e.getMessage(), e);
        }
    }

    private void writeKnown(@Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof CharSequence || value instanceof Character) {
            writeText(value.toString());
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number number) {
            writeNumber(number);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(map);
        } else if (value instanceof Collection<?> collection) {
            writeArray(collection);
        } else if (value.getClass().isArray()) {
            writeArray(value);
        } else if (!writeTime(value)) {
            writeOther(value);
        }
    }

    private void writeText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !isPair(text, i++)) {
                throw new ParameterException(place + " has half of a surrogate pair, which is no text");
            }
        }
        out.writeString(text);
    }

    private static boolean isPair(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }

    private void writeNumber(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            out.writeNumber(number.longValue());
        } else if (number instanceof Double value) {
            writeDouble(value);
        } else if (number instanceof Float value) {
            writeFloat(value);
        } else if (number instanceof BigInteger value) {
            writeBigInteger(value);
        } else if (number instanceof BigDecimal value) {
            writeDecimal(value);
        } else {
            throw refused(number, "use a number class of java.lang or java.math");
        }
    }

    private void writeDouble(double value) {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeString(Double.toString(value));
        }
    }

    private void writeFloat(float value) {
        if (Float.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeString(Float.toString(value));
        }
    }

    private void writeBigInteger(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            out.writeNumber(value.longValue());
        } else {
            // CrateDB detects no type for a JSON number beyond BIGINT.
            out.writeString(value.toString());
        }
    }

    /** The server reads a JSON number through a double; but a text would make a dynamic column of an object TEXT. */
    private void writeDecimal(BigDecimal value) {
        if (place.isInObject() && NumberText.isExactDouble(value)) {
            out.writeNumber(value);
        } else {
            out.writeString(NumberText.of(value));
        }
    }

    private boolean writeTime(Object value) {
        if (value instanceof Instant instant) {
            out.writeNumber(TimeText.millis(instant, place));
        } else if (value instanceof OffsetDateTime dateTime) {
            out.writeNumber(TimeText.millis(dateTime.toInstant(), place));
        } else if (value instanceof ZonedDateTime dateTime) {
            out.writeNumber(TimeText.millis(dateTime.toInstant(), place));
        } else if (value instanceof LocalDateTime dateTime) {
            out.writeNumber(TimeText.millis(dateTime, place));
        } else if (value instanceof LocalDate date) {
            out.writeNumber(TimeText.millis(date.atStartOfDay(), place));
        } else if (value instanceof LocalTime time) {
            out.writeString(TimeText.of(time));
        } else if (value instanceof OffsetTime time) {
            out.writeString(TimeText.of(time, place));
        } else if (value instanceof Duration duration) {
            out.writeString(new Interval(Period.ZERO, duration).toString());
        } else if (value instanceof Period period) {
            out.writeString(new Interval(period, Duration.ZERO).toString());
        } else {
            return false;
        }
        return true;
    }

    private void writeOther(Object value) {
        if (value instanceof UUID || value instanceof Interval) {
            out.writeString(value.toString());
        } else if (value instanceof Enum<?> constant) {
            out.writeString(constant.name());
        } else if (value instanceof InetAddress address) {
            out.writeString(address.getHostAddress());
        } else if (value instanceof BitString bitString) {
            out.writeString(bitString.bits());
        } else if (value instanceof GeoPoint point) {
            out.writeStartArray();
            out.writeNumber(point.longitude());
            out.writeNumber(point.latitude());
            out.writeEndArray();
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElse(null));
        } else if (ObjectValues.isMadeOfMembers(value)) {
            writeObject(ObjectValues.toMap(value));
        } else {
            throw refused(value, "it has no counterpart in CrateDB");
        }
    }

    private void writeObject(Map<?, ?> map) {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw new ParameterException(
                        place + ": the keys of an object are strings, not " + describe(entry.getKey()));
            }
            out.writeName(name);
            place.enter(name);
            write(entry.getValue());
            place.leave();
        }
        out.writeEndObject();
    }

    private void writeArray(Collection<?> collection) {
        out.writeStartArray();
        int index = 0;
        for (Object element : collection) {
            writeElement(index++, element);
        }
        out.writeEndArray();
    }

    private void writeArray(Object array) {
        if (array instanceof byte[]) {
            throw refused(array, "CrateDB has no binary type; use a blob table, or text in hex or Base64");
        }
        out.writeStartArray();
        for (int i = 0; i < Array.getLength(array); i++) {
            writeElement(i, Array.get(array, i));
        }
        out.writeEndArray();
    }

    private void writeElement(int index, @Nullable Object element) {
        place.enter(index);
        write(element);
        place.leave();
    }

    private ParameterException refused(Object value, String why) {
        return new ParameterException(place + " cannot be of " + describe(value) + ": " + why);
    }

    private static String describe(@Nullable Object value) {
        return value == null ? "null" : "class " + value.getClass().getTypeName();
    }
}
