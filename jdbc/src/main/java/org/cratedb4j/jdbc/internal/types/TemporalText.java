package org.cratedb4j.jdbc.internal.types;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;

/** Dates and times written as in SQL's literals or as in ISO-8601. */
final class TemporalText {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm:ss", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]")
            .append(TIME)
            .toFormatter(Locale.ROOT);

    private TemporalText() {}

    /** A date, a time or both, with an offset if there is one. */
    static Object parse(String text, String target) throws SQLException {
        String stripped = text.strip();
        try {
            if (stripped.indexOf(':') < 0) {
                return LocalDate.parse(stripped);
            }
            return stripped.indexOf('-', 1) >= 0 && stripped.indexOf('-', 1) < stripped.indexOf(':')
                    ? dateTime(DATE_TIME.parse(stripped))
                    : time(TIME.parse(stripped));
        } catch (DateTimeException e) {
            throw SqlErrors.of(SqlState.INVALID_VALUE, "The text is not " + target, e);
        }
    }

    private static Object dateTime(TemporalAccessor parsed) {
        return parsed.isSupported(ChronoField.OFFSET_SECONDS)
                ? OffsetDateTime.from(parsed)
                : LocalDateTime.from(parsed);
    }

    private static Object time(TemporalAccessor parsed) {
        return parsed.isSupported(ChronoField.OFFSET_SECONDS) ? OffsetTime.from(parsed) : LocalTime.from(parsed);
    }
}
