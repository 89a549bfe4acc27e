package org.cratedb4j.client.internal.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.GeoPoint;
import org.cratedb4j.client.types.Interval;
import org.jspecify.annotations.Nullable;

/** Conversions to classes whose values are one thing. */
final class ScalarConversions {

    private static final Map<Class<?>, Function<Object, @Nullable Object>> BY_CLASS = new HashMap<>();

    static {
        BY_CLASS.put(String.class, ValueText::of);
        BY_CLASS.put(
                Character.class, value -> value instanceof String text && text.length() == 1 ? text.charAt(0) : null);
        numbers(Byte.class, Numbers::toByte);
        numbers(Short.class, Numbers::toShort);
        numbers(Integer.class, Numbers::toInt);
        numbers(Long.class, Numbers::toLong);
        numbers(Float.class, Numbers::toFloat);
        numbers(Double.class, Numbers::toDouble);
        numbers(BigInteger.class, Numbers::toBigInteger);
        numbers(BigDecimal.class, Numbers::toBigDecimal);
        instants(OffsetDateTime.class, instant -> instant.atOffset(ZoneOffset.UTC));
        instants(ZonedDateTime.class, instant -> instant.atZone(ZoneOffset.UTC));
        BY_CLASS.put(LocalDate.class, ScalarConversions::midnight);
        BY_CLASS.put(
                Duration.class,
                value -> value instanceof Interval i && i.period().isZero() ? i.time() : null);
        BY_CLASS.put(
                Period.class, value -> value instanceof Interval i && i.time().isZero() ? i.period() : null);
        BY_CLASS.put(InetAddress.class, value -> value instanceof String text ? inetAddress(text) : null);
        BY_CLASS.put(UUID.class, value -> value instanceof String text ? UUID.fromString(text) : null);
        BY_CLASS.put(BitSet.class, value -> value instanceof BitString bits ? bits.toBitSet() : null);
        // Classes that values have of themselves or not at all.
        for (Class<?> type : List.of(
                Boolean.class,
                Number.class,
                Instant.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetTime.class,
                Interval.class,
                BitString.class,
                GeoPoint.class)) {
            BY_CLASS.put(type, value -> null);
        }
    }

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);

    private ScalarConversions() {}

    private static void numbers(Class<?> type, Function<Number, Object> conversion) {
        BY_CLASS.put(type, value -> value instanceof Number number ? conversion.apply(number) : null);
    }

    private static void instants(Class<?> type, Function<Instant, Object> conversion) {
        BY_CLASS.put(type, value -> value instanceof Instant instant ? conversion.apply(instant) : null);
    }

    /** The class that values of a primitive type have as objects; another class itself. */
    static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? BOXES.getOrDefault(type, type) : type;
    }

    /** Whether values of a class are one thing, and not a record or bean made of several. */
    static boolean isKnown(Class<?> type) {
        return type.isPrimitive() || type.isEnum() || BY_CLASS.containsKey(type);
    }

    static Object convert(Object value, Class<?> type) {
        Class<?> boxed = boxed(type);
        if (boxed.isInstance(value)) {
            return value;
        }
        Function<Object, @Nullable Object> conversion = BY_CLASS.get(boxed);
        Object converted = conversion == null ? null : conversion.apply(value);
        if (converted == null) {
            throw new IllegalArgumentException(
                    "a value of " + value.getClass().getTypeName() + " has no counterpart in " + type.getTypeName());
        }
        return converted;
    }

    /** CrateDB stores no DATE; what goes in as one comes back as its midnight. */
    private static @Nullable Object midnight(Object value) {
        LocalDateTime dateTime = value instanceof LocalDateTime local
                ? local
                : value instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : null;
        return dateTime != null && dateTime.toLocalTime().equals(LocalTime.MIDNIGHT) ? dateTime.toLocalDate() : null;
    }

    private static InetAddress inetAddress(String text) {
        if (!text.matches("[0-9a-fA-F:.]+") || !text.matches(".*[.:].*")) {
            throw new IllegalArgumentException("the text is no IP address");
        }
        try {
            // An address, and so nothing to ask a name server for.
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("the text is no IP address", e);
        }
    }
}
