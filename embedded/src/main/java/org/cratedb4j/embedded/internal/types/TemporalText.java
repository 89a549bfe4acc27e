package org.cratedb4j.embedded.internal.types;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Dates and times as CrateDB reads them: ISO dates, a blank or T, ISO times, any kind of zone. */
final class TemporalText {
    private static final String ANY_ZONE = "[Z][VV][x][xx][xxx]";
    private static final DateTimeFormatter TIME_PART = DateTimeFormatter.ISO_LOCAL_TIME;
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendOptional(separated(' '))
            .appendOptional(separated('T'))
            .appendPattern(ANY_ZONE)
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("HH[[':']mm[[':']ss]]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern(ANY_ZONE)
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private TemporalText() {}

    private static DateTimeFormatter separated(char separator) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendLiteral(separator)
                .append(TIME_PART)
                .toFormatter(Locale.ENGLISH);
    }

    /** Milliseconds since 1970 of a timestamp; without an offset it is UTC. */
    static long instant(String text) {
        TemporalAccessor parsed = TIMESTAMP.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return parsed instanceof OffsetDateTime time ? time.toInstant().toEpochMilli() : utcMillis(parsed);
    }

    /** Milliseconds since 1970 of a timestamp whose offset is left out of account. */
    static long local(String text) {
        return utcMillis(TIMESTAMP.parseBest(text, LocalDateTime::from, LocalDate::from));
    }

    /** Milliseconds since 1970 of the day of a timestamp. */
    static long day(String text) {
        return startOfDay(LocalDate.from(TIMESTAMP.parseBest(text, LocalDateTime::from, LocalDate::from)));
    }

    private static long utcMillis(TemporalAccessor parsed) {
        return parsed instanceof LocalDateTime time
                ? time.toInstant(ZoneOffset.UTC).toEpochMilli()
                : startOfDay((LocalDate) parsed);
    }

    private static long startOfDay(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /**
     * A time of day. Blanks do not count.
     *
     * @throws DateTimeException when it is none
     */
    static TimeTz time(String text) {
        TemporalAccessor parsed = TIME.parse(text.replaceAll("\\s+", ""));
        long seconds = (get(parsed, ChronoField.HOUR_OF_DAY) * 60 + get(parsed, ChronoField.MINUTE_OF_HOUR)) * 60
                + get(parsed, ChronoField.SECOND_OF_MINUTE);
        long micros = seconds * 1_000_000 + get(parsed, ChronoField.NANO_OF_SECOND) / 1000;
        return new TimeTz(micros, offsetSeconds(parsed));
    }

    private static long get(TemporalAccessor parsed, ChronoField field) {
        return parsed.isSupported(field) ? parsed.get(field) : 0;
    }

    private static int offsetSeconds(TemporalAccessor parsed) {
        ZoneId zone = parsed.query(TemporalQueries.zone());
        return zone == null ? 0 : zone.getRules().getOffset(Instant.now()).getTotalSeconds();
    }
}
