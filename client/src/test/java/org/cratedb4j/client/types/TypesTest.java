package org.cratedb4j.client.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesTest {

    @ParameterizedTest
    @CsvSource({"0,NULL", "2,CHAR", "10,BIGINT", "13,GEO_POINT", "16,UNCHECKED_OBJECT", "22,NUMERIC", "30,REGTYPE"})
    void aTypeIsKnownByItsNumber(int id, TypeKind kind) {
        assertThat(CrateType.of(id).kind()).isEqualTo(kind);
        assertThat(CrateType.of(kind)).isEqualTo(CrateType.of(id));
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 1, 31, 99, 101, Integer.MAX_VALUE})
    void anUnknownTypeKeepsItsNumber(int id) {
        assertThat(CrateType.of(id).kind()).isEqualTo(TypeKind.UNKNOWN);
        assertThat(CrateType.of(id).id()).isEqualTo(id);
        assertThat(CrateType.of(id)).hasToString("UNKNOWN(" + id + ")");
    }

    @Test
    void arraysHaveAnElementType() {
        CrateType type = CrateType.arrayOf(CrateType.arrayOf(CrateType.of(TypeKind.TEXT)));

        assertThat(type).hasToString("ARRAY(ARRAY(TEXT))").isNotEqualTo(CrateType.arrayOf(CrateType.of(4)));
        assertThat(type.element()).contains(CrateType.arrayOf(CrateType.of(4)));
        assertThat(CrateType.of(4).element()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARRAY", "UNKNOWN"})
    void aKindThatIsNoTypeIsRefused(TypeKind kind) {
        assertThatThrownBy(() -> CrateType.of(kind)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "4 years 2 mons 18 days 00:00:00, P4Y2M18D, PT0S",
        "-2 mons 00:00:00,                P-2M,     PT0S",
        "3 days 04:05:06.789,             P3D,      PT4H5M6.789S",
        "-1 days 00:00:00,                P-1D,     PT0S",
        "1 year 2 mons 3 days 04:05:06,   P1Y2M3D,  PT4H5M6S",
        "01:30:00,                        P0D,      PT1H30M",
        "-12:00:00,                       P0D,      PT-12H",
        "1 day -00:00:00.5,               P1D,      PT-0.5S",
        "132 days 00:00:00,               P132D,    PT0S",
        "-1 years -2 mons 100:00:00,      P-1Y-2M,  PT100H"
    })
    void intervalsAreReadAndWrittenAsCrateDoes(String text, Period period, Duration time) {
        assertThat(Interval.parse(text)).isEqualTo(new Interval(period, time)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "three days", "1 day x", "1:2:3", "99999999999 days 00:00:00"})
    void whatIsNoIntervalIsRefused(String text) {
        assertThatThrownBy(() -> Interval.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "101", "B101", "B'102'", "B'"})
    void whatIsNoBitStringIsRefused(String text) {
        assertThatThrownBy(() -> BitString.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bitsBeyondTheLengthAreRefused() {
        BitSet set = new BitSet();
        set.set(3);

        assertThatThrownBy(() -> BitString.of(set, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(BitString.of(set, 4)).hasToString("B'0001'");
    }

    @Test
    void pointsAreWrittenWithTheLongitudeFirst() {
        assertThat(new GeoPoint(9.74, 47.41)).hasToString("POINT (9.74 47.41)");
    }
}
