package org.cratedb4j.embedded.internal.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text becomes in each type, and how answers show it. */
class TextCastTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "boolean            | true                    | true",
                "boolean            | F                       | false",
                "boolean            | yes                     | true",
                "boolean            | off                     | false",
                "byte               | -128                    | -128",
                "smallint           | 32767                   | 32767",
                "integer            | 12                      | 12",
                "bigint             | 9223372036854775807     | 9223372036854775807",
                "real               | 0.1                     | 0.1",
                "real               | NaN                     | \"NaN\"",
                "double precision   | 1e20                    | 1.0E20",
                "double precision   | -Infinity               | \"-Infinity\"",
                "numeric            | 1.10                    | 1.10",
                "numeric(4, 1)      | 12.34                   | 12.3",
                "text               | ä                       | \"ä\"",
                "varchar(3)         | abcdef                  | \"abc\"",
                "character(3)       | ab                      | \"ab \"",
                "uuid               | F47AC10B-58CC-4372-A567-0E02B2C3D479 | \"f47ac10b-58cc-4372-a567-0e02b2c3d479\"",
                "ip                 | 192.168.0.1             | \"192.168.0.1\"",
                "ip                 | 2001:DB8:0:0:0:0:0:1    | \"2001:db8::1\"",
                "bit(4)             | 1010                    | \"B'1010'\"",
                "json               | {\"a\" : 1}             | \"{\\\"a\\\" : 1}\"",
                "object             | {\"x\": 1.5, \"y\": [true, null]} | {\"x\":1.5,\"y\":[true,null]}",
                "geo_point          | POINT (1 2)             | [1.0,2.0]",
                "integer[]          | {1,2,NULL}              | [1,2,null]",
                "text[]             | {a,\"b,c\"}             | [\"a\",\"b,c\"]",
                "object[]           | [{\"a\": 1}]            | [{\"a\":1}]",
            })
    void textsAreReadIntoEachType(String type, String text, String written) {
        DataType target = Types.of(type);

        assertThat(Written.value(target, target.explicitCast(text))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01,                            1704067200000",
        "2024-01-01T00:00:00,                   1704067200000",
        "2024-01-01 12:34:56.789,               1704112496789",
        "2024-01-01T12:34:56.789123Z,           1704112496789",
        "2024-01-01T12:00:00+02:00,             1704103200000",
        "2024-01-01T12:00:00-0330,              1704123000000",
        "1969-12-31T23:59:59.999,               -1",
        "2024-02-29,                            1709164800000",
        "1704067200000,                         1704067200000",
    })
    void timestampsWithTimeZoneAreInstants(String text, long millis) {
        assertThat(DataTypes.TIMESTAMP_TZ.implicitCast(text)).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01T12:00:00+02:00,             1704110400000",
        "2024-01-01T12:00:00,                   1704110400000",
    })
    void timestampsWithoutTimeZoneLeaveTheZoneOut(String text, long millis) {
        assertThat(DataTypes.TIMESTAMP.implicitCast(text)).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12:34:56.123456    | [45296123456,0]",
                "23:59:59+02:00     | [86399000000,7200]",
                "01:02:03           | [3723000000,0]",
                "0102               | [3720000000,0]",
            })
    void timesKeepTheirOffset(String text, String written) {
        assertThat(Written.value(DataTypes.TIME_TZ, DataTypes.TIME_TZ.implicitCast(text)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "1 year 2 months,          1 year 2 mons 00:00:00",
        "3 days 04:05:06.789,      3 days 04:05:06.789",
        "-1 day,                   -1 days 00:00:00",
        "P1Y2M3DT4H5M6S,           1 year 2 mons 3 days 04:05:06",
        "1 week,                   7 days 00:00:00",
        "5 seconds,                00:00:05",
        "1-2 3 4:05:06,            1 year 2 mons 3 days 04:05:06",
    })
    void intervalsHaveManyForms(String text, String shown) {
        assertThat(IntervalText.parse(text)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POINT (1 2)               | {\"type\":\"Point\",\"coordinates\":[1.0,2.0]}",
                "MULTIPOINT ((1 2), (3 4)) | {\"type\":\"MultiPoint\",\"coordinates\":[[1.0,2.0],[3.0,4.0]]}",
                "POLYGON ((5 5, 9 5, 7 8, 5 5)) | {\"type\":\"Polygon\",\"coordinates\":[[[5.0,5.0],[9.0,5.0],[7.0,8.0],[5.0,5.0]]]}",
                "POLYGON ((5 5, 9 5, 9 8, 5 8, 5 5)) | {\"type\":\"Polygon\",\"coordinates\":[[[5.0,5.0],[5.0,8.0],[9.0,8.0],[9.0,5.0],[5.0,5.0]]]}",
            })
    void shapesBecomeGeoJsonAndRectanglesStartAtTheLowestCorner(String text, String written) {
        assertThat(Written.value(DataTypes.GEO_SHAPE, DataTypes.GEO_SHAPE.implicitCast(text)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "integer                  | abc",
                "integer                  | 2147483648",
                "byte                     | 300",
                "boolean                  | maybe",
                "timestamp with time zone | 2024-02-30",
                "date                     | 2024-13-01",
                "time with time zone      | 25:00:00",
                "interval                 | three days",
                "ip                       | 192.168.0",
                "uuid                     | nope",
                "bit(4)                   | 12",
                "geo_point                | POINT (200 10)",
                "geo_shape                | POLYGON ((0 0, 1 1))",
                "integer[]                | {1,x}",
            })
    void otherTextsAreRefusedByTheirTypeAndThatOfTheText(String type, String text) {
        DataType target = Types.of(type);

        assertThatThrownBy(() -> Casts.constant(text, DataTypes.TEXT, target, true))
                .isInstanceOf(CrateError.class)
                .hasMessage("SQLParseException[Cannot cast `'" + text + "'` of type `text` to type `" + target + "`]");
    }
}
