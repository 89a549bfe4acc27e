package org.cratedb4j.client.internal.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.cratedb4j.client.internal.wire.TypedValue;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.GeoPoint;

/**
 * The members of objects, of whose types answers say nothing: what they would be in a column of their own is told by the
 * class that is asked for.
 */
final class UntypedValues {

    private static final Set<Class<?>> INSTANTS = Set.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class);
    private static final Set<Class<?>> DATES = Set.of(LocalDateTime.class, LocalDate.class);
    private static final Set<Class<?>> FLOATS = Set.of(Double.class, double.class, Float.class, float.class);

    private UntypedValues() {}

    /** The value as a column of a fitting type would have it; the value itself if none does. */
    static Object typed(Object value, Class<?> target) {
        if (value instanceof Long millis) {
            return ofMillis(millis, target);
        }
        if (value instanceof String text) {
            return ofText(text, target);
        }
        boolean point = target == GeoPoint.class && value instanceof List<?> pair && pair.size() == 2;
        return point ? point((List<?>) value) : value;
    }

    private static Object ofMillis(Long millis, Class<?> target) {
        if (INSTANTS.contains(target)) {
            return Instant.ofEpochMilli(millis);
        }
        return DATES.contains(target) ? LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC) : millis;
    }

    private static Object ofText(String text, Class<?> target) {
        if (target == BitString.class) {
            return BitString.parse(text);
        }
        Double special = FLOATS.contains(target) ? TypedValue.specialDouble(text) : null;
        return special == null ? text : special;
    }

    private static Object point(List<?> pair) {
        return pair.get(0) instanceof Number longitude && pair.get(1) instanceof Number latitude
                ? new GeoPoint(Numbers.toDouble(longitude), Numbers.toDouble(latitude))
                : pair;
    }
}
