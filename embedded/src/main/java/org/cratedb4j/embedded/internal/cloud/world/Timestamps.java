package org.cratedb4j.embedded.internal.cloud.world;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Timestamps as the service writes them: most with an offset, some without one. */
public final class Timestamps {
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter WITHOUT_OFFSET = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    public static String withOffset(Instant instant) {
        return WITH_OFFSET.format(instant);
    }

    public static String withoutOffset(Instant instant) {
        return WITHOUT_OFFSET.format(instant);
    }
}
