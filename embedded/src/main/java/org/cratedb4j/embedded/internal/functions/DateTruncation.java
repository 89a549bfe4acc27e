package org.cratedb4j.embedded.internal.functions;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.cratedb4j.embedded.internal.types.Interval;
import org.jspecify.annotations.Nullable;

/** {@code date_trunc} and {@code date_bin}. */
final class DateTruncation {
    private DateTruncation() {}

    /** The start of the unit, as the clocks of the zone count it, that an instant lies in. */
    static @Nullable Long truncate(@Nullable Object unit, @Nullable Object zone, @Nullable Object millis) {
        if (millis == null || unit == null) {
            return null;
        }
        if (zone == null) {
            throw new IllegalArgumentException("invalid time zone value NULL");
        }
        return startOf((String) unit, TimeZones.parse((String) zone), (Long) millis);
    }

    private static long startOf(String unit, ZoneId zone, long millis) {
        ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
        LocalDate day = time.toLocalDate();
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "year" -> start(day.withDayOfYear(1), zone);
            case "quarter" -> start(day.with(IsoFields.DAY_OF_QUARTER, 1), zone);
            case "month" -> start(day.withDayOfMonth(1), zone);
            case "week" -> start(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
            case "day" -> start(day, zone);
            case "hour" -> time.truncatedTo(ChronoUnit.HOURS).toInstant().toEpochMilli();
            case "minute" -> time.truncatedTo(ChronoUnit.MINUTES).toInstant().toEpochMilli();
            case "second" -> time.truncatedTo(ChronoUnit.SECONDS).toInstant().toEpochMilli();
            default -> throw new IllegalArgumentException("invalid interval '" + unit + "' for scalar 'date_trunc'");
        };
    }

    private static long start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** The start of the bin, of bins of one width counted from an origin, that an instant lies in. */
    static long bin(Interval width, long time, long origin) {
        if (width.totalMonths() != 0) {
            throw new IllegalArgumentException("Cannot use intervals containing months or years");
        }
        long millis = Math.abs(width.fixedMillis());
        if (millis == 0) {
            throw new IllegalArgumentException("Interval cannot be zero");
        }
        long distance = time - origin;
        long rest = distance % millis;
        // A time before the origin moves one bin further down, even from the edge of a bin, as in CrateDB.
        return time - rest - (distance < 0 ? millis : 0);
    }
}
