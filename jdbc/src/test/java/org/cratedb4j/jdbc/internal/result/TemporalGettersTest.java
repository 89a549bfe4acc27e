package org.cratedb4j.jdbc.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.cratedb4j.jdbc.testing.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and times: points in time are never shifted, and what has no zone is what a clock shows. */
class TemporalGettersTest {

    private static final String INSTANT = "'2020-07-01T12:34:56.789Z'::timestamp with time zone";
    private static final String LOCAL = "'2020-07-01T12:34:56.789'::timestamp without time zone";

    @RegisterExtension
    final Results results = new Results();

    private ResultSet row(String sql) throws SQLException {
        return results.row("SELECT " + sql + " AS t");
    }

    private static Calendar calendar(String zone) {
        return new GregorianCalendar(TimeZone.getTimeZone(zone));
    }

    @Test
    void aTimestampWithTimeZoneIsThePointInTimeWhateverZoneThereIs() throws SQLException {
        Timestamp expected = Timestamp.from(Instant.parse("2020-07-01T12:34:56.789Z"));
        try (ResultSet row = row(INSTANT)) {
            assertThat(row.getTimestamp(1)).isEqualTo(expected);
            assertThat(row.getTimestamp("t", calendar("Asia/Colombo"))).isEqualTo(expected);
            assertThat(row.getTimestamp(1, calendar("America/New_York"))).isEqualTo(expected);
            assertThat(row.getObject(1)).isEqualTo(expected);
            assertThat(row.getObject(1, Timestamp.class)).isEqualTo(expected);
            assertThat(row.getObject(1, java.util.Date.class)).hasTime(expected.getTime());
            assertThat(row.getObject(1, Calendar.class).toInstant()).isEqualTo(expected.toInstant());
        }
    }

    @Test
    void aTimestampWithoutTimeZoneIsWhatAClockShowsInTheZoneOfTheCalendarOrTheJvm() throws SQLException {
        try (ResultSet row = row(LOCAL)) {
            assertThat(row.getTimestamp(1)).isEqualTo(Timestamp.valueOf("2020-07-01 12:34:56.789"));
            assertThat(row.getObject("t")).isEqualTo(Timestamp.valueOf("2020-07-01 12:34:56.789"));
            assertThat(row.getTimestamp(1, calendar("Asia/Colombo")).toInstant())
                    .isEqualTo("2020-07-01T07:04:56.789Z");
            assertThat(row.getTimestamp("t", calendar("UTC")).toInstant()).isEqualTo("2020-07-01T12:34:56.789Z");
        }
    }

    @Test
    void theClassesOfJavaTimeKnowNoZoneOfTheJvm() throws SQLException {
        try (ResultSet row = row(INSTANT)) {
            assertThat(row.getObject(1, Instant.class)).isEqualTo("2020-07-01T12:34:56.789Z");
            assertThat(row.getObject(1, OffsetDateTime.class)).isEqualTo("2020-07-01T12:34:56.789Z");
            assertThat(row.getObject(1, ZonedDateTime.class)).isEqualTo("2020-07-01T12:34:56.789Z");
            assertThat(row.getObject(1, LocalDateTime.class)).isEqualTo("2020-07-01T12:34:56.789");
            assertThat(row.getObject(1, LocalDate.class)).isEqualTo("2020-07-01");
            assertThat(row.getObject(1, LocalTime.class)).isEqualTo("12:34:56.789");
        }
        try (ResultSet row = row(LOCAL)) {
            assertThat(row.getObject(1, LocalDateTime.class)).isEqualTo("2020-07-01T12:34:56.789");
            assertThat(row.getObject(1, LocalDate.class)).isEqualTo("2020-07-01");
            assertThat(row.getObject(1, LocalTime.class)).isEqualTo("12:34:56.789");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Instant.class, OffsetDateTime.class, ZonedDateTime.class, OffsetTime.class})
    void whatHasNoZoneIsNoPointInTime(Class<?> type) throws SQLException {
        try (ResultSet row = row(LOCAL)) {
            assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> row.getObject(1, type));
        }
    }

    @Test
    void aDateIsTheSameDateInEveryZone() throws SQLException {
        try (ResultSet row = row("'2020-02-29'::date")) {
            assertThat(row.getDate(1)).isEqualTo(Date.valueOf("2020-02-29"));
            assertThat(row.getObject(1)).isEqualTo(Date.valueOf("2020-02-29"));
            assertThat(row.getObject(1, LocalDate.class)).isEqualTo("2020-02-29");
            assertThat(row.getObject(1, LocalDateTime.class)).isEqualTo("2020-02-29T00:00");
            assertThat(row.getTimestamp(1)).isEqualTo(Timestamp.valueOf("2020-02-29 00:00:00"));
        }
    }

    @Test
    void theDateOfACalendarIsItsMidnight() throws SQLException {
        try (ResultSet row = row("'2020-02-29'::date")) {
            assertThat(row.getDate(1, calendar("Asia/Colombo")).getTime())
                    .isEqualTo(Instant.parse("2020-02-28T18:30:00Z").toEpochMilli());
            assertThat(row.getDate("t", calendar("America/New_York")).getTime())
                    .isEqualTo(Instant.parse("2020-02-29T05:00:00Z").toEpochMilli());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'2020-02-29'::timestamp with time zone", "'2020-02-29'::timestamp without time zone"})
    void aDateThatWasStoredComesBackInEveryZone(String sql) throws SQLException {
        try (ResultSet row = row(sql)) {
            assertThat(row.getDate(1)).isEqualTo(Date.valueOf("2020-02-29"));
            assertThat(row.getDate(1, calendar("America/New_York")).getTime())
                    .isEqualTo(Instant.parse("2020-02-29T05:00:00Z").toEpochMilli());
        }
    }

    @Test
    void thePointInTimeHasTheDateAndTimeOfTheZonesClock() throws SQLException {
        try (ResultSet row = row("'2020-07-01T20:30:00Z'::timestamp with time zone")) {
            assertThat(row.getDate(1, calendar("Asia/Colombo")).getTime())
                    .isEqualTo(Instant.parse("2020-07-01T18:30:00Z").toEpochMilli());
            assertThat(row.getTime(1, calendar("Asia/Colombo")).getTime())
                    .isEqualTo(Instant.parse("1969-12-31T20:30:00Z").toEpochMilli());
        }
    }

    @Test
    void aTimeWithTimeZoneKeepsItsOffsetAndMicroseconds() throws SQLException {
        try (ResultSet row = row("'12:34:56.789012+05:30'::time with time zone")) {
            assertThat(row.getObject(1)).isEqualTo(OffsetTime.parse("12:34:56.789012+05:30"));
            assertThat(row.getObject(1, LocalTime.class)).isEqualTo("12:34:56.789012");
            assertThat(row.getTime(1))
                    .isEqualTo(
                            new Time(Instant.parse("1970-01-01T07:04:56.789Z").toEpochMilli()));
        }
    }

    @Test
    void theTimeOfATimestampIsOnTheFirstDayOf1970() throws SQLException {
        try (ResultSet row = row(LOCAL)) {
            assertThat(row.getTime(1).toLocalTime()).isEqualTo("12:34:56");
            assertThat(row.getTime(1)).isCloseTo(Time.valueOf("12:34:56"), 789);
            assertThat(row.getObject(1, Time.class)).isEqualTo(row.getTime("t"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2020-02-29 00:00:00",
        "2020-02-29 12:34, 2020-02-29 12:34:00",
        "2020-02-29 12:34:56, 2020-02-29 12:34:56",
        "2020-02-29T12:34:56.789, 2020-02-29 12:34:56.789",
        "' 2020-02-29 12:34:56.789012345 ', 2020-02-29 12:34:56.789012345"
    })
    void textIsReadAsSqlAndIsoWriteIt(String text, String timestamp) throws SQLException {
        try (ResultSet row = results.row("SELECT ? AS t", text)) {
            assertThat(row.getTimestamp(1)).isEqualTo(Timestamp.valueOf(timestamp));
            assertThat(row.getDate(1)).isEqualTo(Date.valueOf("2020-02-29"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-07-01T12:34:56+02:00", "2020-07-01 12:34:56+02:00", "2020-07-01 10:34:56Z"})
    void textWithAnOffsetIsAPointInTime(String text) throws SQLException {
        try (ResultSet row = results.row("SELECT ? AS t", text)) {
            assertThat(row.getTimestamp(1).toInstant()).isEqualTo("2020-07-01T10:34:56Z");
            assertThat(row.getObject(1, Instant.class)).isEqualTo("2020-07-01T10:34:56Z");
        }
    }

    @Test
    void timesAreReadFromText() throws SQLException {
        try (ResultSet row = results.row("SELECT '12:34:56' AS t, '12:34:56+02:00' AS o")) {
            assertThat(row.getTime("t")).isEqualTo(Time.valueOf("12:34:56"));
            assertThat(row.getObject("t", LocalTime.class)).isEqualTo("12:34:56");
            assertThat(row.getObject("o", OffsetTime.class)).isEqualTo(OffsetTime.parse("12:34:56+02:00"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'no date'", "''", "'2020-02-30'", "'25:00'", "1", "true", "{a = 1}"})
    void whatIsNoDateIsRefused(String sql) throws SQLException {
        try (ResultSet row = row(sql)) {
            assertThatExceptionOfType(SQLDataException.class)
                    .isThrownBy(() -> row.getTimestamp(1))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("22018"));
            assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> row.getDate(1));
            assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> row.getTime(1));
            assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> row.getObject(1, LocalDate.class));
        }
    }

    @Test
    void aDateHasNoTime() throws SQLException {
        try (ResultSet row = row("'2020-02-29'::date")) {
            assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> row.getTime(1));
            assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> row.getObject(1, LocalTime.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1500-02-28 12:00:00.0", "1900-01-01 00:00:00.0", "9999-12-31 23:59:59.999"})
    void farAwayTimesAreTheOnesThatJavaSqlWrites(String text) throws SQLException {
        try (ResultSet row = row("'" + text + "'::timestamp without time zone")) {
            assertThat(row.getTimestamp(1)).hasToString(text);
        }
    }

    @Test
    void aTimeThatTheClockSkipsIsTheNextOneItShows() throws SQLException {
        try (ResultSet row = row("'2020-03-29 02:30:00'::timestamp without time zone")) {
            assertThat(row.getTimestamp(1, calendar("Europe/Vienna")).toInstant())
                    .isEqualTo("2020-03-29T01:30:00Z");
            assertThat(row.getObject(1, LocalDateTime.class)).isEqualTo("2020-03-29T02:30:00");
        }
    }

    @Test
    void millisecondsAreHadAsNumber() throws SQLException {
        long millis = Instant.parse("2020-07-01T12:34:56.789Z").toEpochMilli();
        try (ResultSet row = row(INSTANT)) {
            assertThat(row.getLong(1)).isEqualTo(millis);
        }
        try (ResultSet row = row(LOCAL)) {
            assertThat(row.getLong(1)).isEqualTo(millis);
        }
    }
}
