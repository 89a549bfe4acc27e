package org.cratedb4j.client.internal.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cratedb4j.client.types.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Typed values back in the form that the wire has for them, numbers without trailing zeros. */
final class Wire {

    private static final long MILLIS_PER_DAY = 86_400_000;

    private Wire() {}

    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return plain(instant.toEpochMilli());
        }
        if (value instanceof LocalDateTime dateTime) {
            return plain(dateTime.toInstant(ZoneOffset.UTC));
        }
        if (value instanceof LocalDate date) {
            return plain(date.toEpochDay() * MILLIS_PER_DAY);
        }
        if (value instanceof OffsetTime time) {
            long micros = time.toLocalTime().toNanoOfDay() / 1_000;
            return plain(List.of(micros, time.getOffset().getTotalSeconds()));
        }
        if (value instanceof GeoPoint point) {
            return plain(List.of(point.longitude(), point.latitude()));
        }
        if (value instanceof float[] vector) {
            List<Object> list = new ArrayList<>();
            for (float element : vector) {
                list.add(element);
            }
            return plain(list);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Wire::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, member) -> sorted.put((String) name, String.valueOf(plain(member))));
            return sorted;
        }
        if (value instanceof Number number
                && !Double.isFinite(number.doubleValue())
                && !(value instanceof BigDecimal)) {
            return number.toString();
        }
        return value instanceof Number ? new BigDecimal(value.toString()).stripTrailingZeros() : text(value);
    }

    private static @Nullable Object text(@Nullable Object value) {
        return value == null || value instanceof Boolean ? value : value.toString();
    }
}
