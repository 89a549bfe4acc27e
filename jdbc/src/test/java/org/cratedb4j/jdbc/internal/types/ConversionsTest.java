package org.cratedb4j.jdbc.internal.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Conversions lose nothing, or say so. */
class ConversionsTest {

    private static final Calendar UTC = new GregorianCalendar(TimeZone.getTimeZone("UTC"));

    @Property
    void aWholeNumberIsHadAsAnIntIfItIsOne(@ForAll long number) throws SQLException {
        if (number == (int) number) {
            assertThat(Conversions.convert(number, int.class)).isEqualTo((int) number);
        } else {
            assertThatExceptionOfType(SQLDataException.class)
                    .isThrownBy(() -> Conversions.convert(number, int.class))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("22003"));
        }
    }

    @Property
    void everyWholeNumberIsHadOfItsTextAndOfADecimalNumber(@ForAll long number) throws SQLException {
        assertThat(Numbers.toLong(Long.toString(number))).isEqualTo(number);
        assertThat(Numbers.toLong(BigDecimal.valueOf(number))).isEqualTo(number);
        assertThat(Numbers.toLong(new BigDecimal(number + ".9"))).isEqualTo(number);
        assertThat(Numbers.toDecimal(number)).isEqualTo(BigDecimal.valueOf(number));
    }

    @Property
    void whatIsBeyond64BitsIsRefused(
            @ForAll @BigRange(min = "9223372036854775808", max = "9999999999999999999999999999") BigInteger number) {
        assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> Numbers.toLong(number));
        assertThatExceptionOfType(SQLDataException.class)
                .isThrownBy(() -> Numbers.toLong(number.negate().subtract(BigInteger.ONE)));
        assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> Numbers.toLong(number.toString()));
    }

    @Property
    void aDoubleIsHadOfItsText(@ForAll double number) throws SQLException {
        assertThat(Numbers.toDouble(Double.toString(number))).isEqualTo(number);
        assertThat(Numbers.toDecimal(number).doubleValue()).isEqualTo(number);
    }

    @Property
    void aFloatIsHadOfItsTextAndOfItsDouble(@ForAll float number) throws SQLException {
        assertThat(Numbers.toFloat(Float.toString(number))).isEqualTo(number);
        assertThat(Numbers.toFloat((double) number)).isEqualTo(number);
    }

    @Property
    void bytesComeBackFromTheirText(@ForAll byte[] bytes) throws SQLException {
        assertThat(Bytes.of(Bytes.toText(bytes))).isEqualTo(bytes);
    }

    @Property
    void aPointInTimeIsTheSameTimestampInEveryZone(
            @ForAll @LongRange(min = -62_135_596_800_000L, max = 253_402_300_799_999L) long millis)
            throws SQLException {
        Instant instant = Instant.ofEpochMilli(millis);
        assertThat(Temporals.toTimestamp(instant, null).getTime()).isEqualTo(millis);
        assertThat(Temporals.toTimestamp(instant, UTC).getTime()).isEqualTo(millis);
        assertThat(Conversions.convert(Texts.of(instant), Instant.class)).isEqualTo(instant);
    }

    @Property
    void aLocalTimestampIsWhatTheClockOfTheZoneShows(
            @ForAll @LongRange(min = -11_676_096_000_000L, max = 253_402_300_799_999L) long millis)
            throws SQLException {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        assertThat(Temporals.toTimestamp(local, UTC).getTime()).isEqualTo(millis);
        assertThat(Temporals.toDate(local, UTC).getTime()).isEqualTo(Math.floorDiv(millis, 86_400_000L) * 86_400_000L);
        assertThat(Temporals.toTime(local, UTC).getTime()).isEqualTo(Math.floorMod(millis, 86_400_000L));
        assertThat(Conversions.convert(Texts.of(local), LocalDateTime.class)).isEqualTo(local);
    }

    @Property
    void aDateThatIsStoredAsItsMidnightIsThatDate(@ForAll @LongRange(min = -100_000, max = 2_000_000) long day)
            throws SQLException {
        LocalDate date = LocalDate.ofEpochDay(day);
        Instant midnight = date.atStartOfDay().toInstant(ZoneOffset.UTC);
        assertThat(Temporals.toDate(midnight, null)).hasToString(date.toString());
        assertThat(Conversions.convert(midnight, LocalDate.class)).isEqualTo(date);
    }

    @Test
    void aFewLettersDoNotAskForGigabytesOfZeros() {
        assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> Numbers.toLong("1e999999999"));
        assertThatExceptionOfType(SQLDataException.class)
                .isThrownBy(() -> Numbers.toInteger(new BigDecimal("1e999999999")));
    }
}
