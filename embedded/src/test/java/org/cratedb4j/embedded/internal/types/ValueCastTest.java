package org.cratedb4j.embedded.internal.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Casts of values that are no texts. */
class ValueCastTest {
    static Stream<Arguments> casts() {
        return Stream.of(
                Arguments.of("integer", 12.9, 12),
                Arguments.of("bigint", -12.9, -12L),
                Arguments.of("integer", new BigDecimal("12.9"), 12),
                Arguments.of("boolean", 0, false),
                Arguments.of("boolean", 7L, true),
                Arguments.of("text", true, "t"),
                Arguments.of("text", 12.5, "12.5"),
                Arguments.of("text", Map.of("a", List.of(1)), "{\"a\":[1]}"),
                Arguments.of("real", 16777217, 16777216f),
                Arguments.of("double precision", 0.1f, 0.10000000149011612),
                Arguments.of("numeric(5, 2)", 1.005, new BigDecimal("1.01")),
                Arguments.of("numeric", 5, new BigDecimal("5")),
                Arguments.of("date", 86_400_001L, 86_400_000L),
                Arguments.of("timestamp with time zone", 1, 1L),
                Arguments.of("geo_point", List.of(1.0, 2.0), new GeoPoint(1, 2)),
                Arguments.of("text[]", List.of(1, 2), List.of("1", "2")),
                Arguments.of("double precision[]", new GeoPoint(1, 2), List.of(1.0, 2.0)),
                Arguments.of("ip", 16909060L, "1.2.3.4"));
    }

    @ParameterizedTest
    @MethodSource("casts")
    void valuesAreBroughtIntoTheTypesForm(String type, Object value, Object expected) {
        assertThat(Types.of(type).explicitCast(value)).isEqualTo(expected);
    }

    @Test
    void nullStaysNullInEveryType() {
        for (String type : List.of("integer", "text", "geo_point", "object", "numeric(3, 1)", "integer[]", "bit(2)")) {
            assertThat(Types.of(type).implicitCast(null)).as(type).isNull();
            assertThat(Types.of(type).explicitCast(null)).as(type).isNull();
        }
    }

    @Test
    void anAttemptGivesNullWhereACastFails() {
        assertThat(Casts.attempt("x", DataTypes.INTEGER)).isNull();
        assertThat(Casts.attempt("15", DataTypes.SMALLINT)).isEqualTo((short) 15);
    }

    @Test
    void columnsRefuseTextsThatTheyWouldCutButNotBlanks() {
        DataType varchar = Types.of("varchar(3)");

        assertThat(varchar.valueForInsert("abc  ")).isEqualTo("abc");
        assertThatThrownBy(() -> varchar.valueForInsert("abcd"))
                .hasMessage("SQLParseException['abcd' is too long for the text type of length: 3]");
        assertThat(Types.of("character(3)").valueForInsert("a")).isEqualTo("a  ");
    }

    @Test
    void typesWithoutStorageSaySo() {
        assertThat(DataTypes.DATE.storageObstacle()).isEqualTo("Type `date` does not support storage");
        assertThat(DataTypes.INTEGER.storageObstacle()).isNull();
    }

    @Test
    void elementsOfArraysAreCastEach() {
        assertThat(Types.of("bigint[]").implicitCast(Arrays.asList("1", null))).isEqualTo(Arrays.asList(1L, null));
        assertThatThrownBy(() -> Types.of("integer[]").implicitCast(List.of("x")))
                .isInstanceOf(CrateError.class);
    }

    @Test
    void namesWithoutSchemaBelongToTheCurrentOne() {
        assertThat(DataTypes.REGCLASS.explicitCast("t", "cfd_casts")).isEqualTo(new CatalogObject(-269401262, "t"));
        assertThat(DataTypes.REGTYPE.explicitCast(23)).hasToString("int4");
    }
}
