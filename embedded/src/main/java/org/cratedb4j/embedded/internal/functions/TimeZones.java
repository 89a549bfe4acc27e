package org.cratedb4j.embedded.internal.functions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** Time zones by name. */
final class TimeZones {
    static final ZoneId UTC = ZoneOffset.UTC;

    /** Ids of the time zone database that Java leaves out. */
    private static final Map<String, String> SHORT_IDS = Map.of("EST", "-05:00", "MST", "-07:00", "HST", "-10:00");

    private TimeZones() {}

    /** A zone of {@code date_trunc} and {@code date_format}: an id, or an offset of hours and minutes. */
    static ZoneId parse(String name) {
        try {
            int colon = name.indexOf(':');
            if (colon < 0) {
                return ZoneId.of(name, SHORT_IDS);
            }
            int hours = Integer.parseInt(name.substring(0, colon));
            int minutes = Integer.parseInt(name.substring(colon + 1));
            return ZoneOffset.ofHoursMinutes(hours, name.startsWith("-") ? -minutes : minutes);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("invalid time zone value '" + name + "'");
        }
    }

    static LocalDateTime utc(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    /** What the clocks of a zone show at an instant, as if it were UTC. */
    static long toLocal(String zone, long millis) {
        return Instant.ofEpochMilli(millis)
                .atZone(known(zone))
                .toLocalDateTime()
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    /** The instant at which the clocks of a zone show what UTC shows at {@code millis}. */
    static long fromLocal(String zone, long millis) {
        return utc(millis).atZone(known(zone)).toInstant().toEpochMilli();
    }

    private static ZoneId known(String zone) {
        try {
            return ZoneId.of(zone, SHORT_IDS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time zone \"" + zone + "\" not recognized");
        }
    }
}
