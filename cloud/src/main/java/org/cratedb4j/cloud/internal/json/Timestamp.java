package org.cratedb4j.cloud.internal.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Timestamps as the service writes them: with an offset, with {@code Z}, or with neither, which means UTC. */
public final class Timestamp {

    private Timestamp() {}

    /**
     * The point in time that a text tells.
     *
     * @throws java.time.DateTimeException if it tells none
     */
    public static Instant parse(String text) {
        TemporalAccessor parsed =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime with
                ? with.toInstant()
                : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    }
}
