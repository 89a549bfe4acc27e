package org.cratedb4j.client.internal.mapping;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points in time in the zone that the client was told, where it was. */
final class ZonedValues {

    private ZonedValues() {}

    /** A value with the points in time in it, or in its elements, in a zone. */
    static @Nullable Object in(@Nullable ZoneId zone, @Nullable Object value) {
        if (zone == null) {
            return value;
        }
        if (value instanceof Instant instant) {
            return instant.atZone(zone);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> zoned = new ArrayList<>(list.size());
            list.forEach(element -> zoned.add(in(zone, element)));
            return Collections.unmodifiableList(zoned);
        }
        return value;
    }

    /** What other classes are made of: the point in time itself, or its date and time where its zone shows. */
    static Object source(Object value, Class<?> target) {
        if (!(value instanceof ZonedDateTime zoned)) {
            return value;
        }
        if (target == OffsetDateTime.class) {
            return zoned.toOffsetDateTime();
        }
        return target == String.class ? zoned : zoned.toInstant();
    }
}
