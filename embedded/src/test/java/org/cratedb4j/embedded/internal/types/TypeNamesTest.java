package org.cratedb4j.embedded.internal.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int                         | integer                     | 9",
                "int4                        | integer                     | 9",
                "long                        | bigint                      | 10",
                "short                       | smallint                    | 8",
                "float4                      | real                        | 7",
                "double precision            | double precision            | 6",
                "string                      | text                        | 4",
                "varchar(5)                  | text                        | 4",
                "character(2)                | character                   | 27",
                "bit(3)                      | bit                         | 25",
                "numeric(10, 2)              | numeric                     | 22",
                "decimal                     | numeric                     | 22",
                "timestamp                   | timestamp without time zone | 15",
                "timestamptz                 | timestamp with time zone    | 11",
                "timetz                      | time with time zone         | 20",
                "float_vector(4)             | float_vector                | 28",
                "geo_shape                   | geo_shape                   | 14",
                "integer[]                   | integer_array               | [100,9]",
                "text[][]                    | text_array_array            | [100,[100,4]]",
                "object                      | object                      | 12",
            })
    void namesAndAliasesHaveOneIdEach(String sql, String name, String id) {
        assertThat(Types.of(sql).name()).isEqualTo(name);
        assertThat(Written.id(Types.of(sql))).isEqualTo(id);
    }

    @Test
    void unknownNamesAreRefused() {
        assertThatThrownBy(() -> DataTypes.of("nosuchtype"))
                .hasMessage("SQLParseException[Cannot find data type: nosuchtype]");
    }

    @Test
    void informationSchemaShowsLengthsAndDigits() {
        assertThat(Types.of("varchar(7)").characterMaximumLength()).isEqualTo(7);
        assertThat(Types.of("bit(3)").characterMaximumLength()).isEqualTo(3);
        assertThat(Types.of("text").characterMaximumLength()).isNull();
        assertThat(Types.of("integer").numericPrecision()).isEqualTo(32);
        assertThat(Types.of("double precision").numericPrecision()).isEqualTo(53);
        assertThat(Types.of("numeric(10, 2)").numericPrecision()).isEqualTo(10);
    }

    @Test
    void parametersAreTypedByTheirValues() {
        assertThat(DataTypes.parameter(5L).type()).isEqualTo(DataTypes.INTEGER);
        assertThat(DataTypes.parameter(5_000_000_000L).type()).isEqualTo(DataTypes.BIGINT);
        assertThat(DataTypes.parameter(1.5).type()).isEqualTo(DataTypes.DOUBLE);
        assertThat(DataTypes.parameter(null).type()).isEqualTo(DataTypes.UNDEFINED);
        assertThat(DataTypes.parameter(List.of(1L, "2")).type()).isEqualTo(Types.of("integer[]"));
        assertThat(DataTypes.parameter(Map.of("k", 1L)).type().name()).isEqualTo("object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer      | bigint                   | bigint",
                "integer      | text                     | integer",
                "smallint     | double precision         | double precision",
                "bigint       | numeric                  | numeric",
                "text         | timestamp with time zone | timestamp with time zone",
                "text         | boolean                  | boolean",
                "varchar(3)   | text                     | text",
                "integer[]    | bigint[]                 | bigint_array",
            })
    void typesMeetInTheOneThatPrecedes(String one, String other, String common) {
        assertThat(DataTypes.common(Types.of(one), Types.of(other)))
                .extracting(DataType::name)
                .isEqualTo(common);
        assertThat(DataTypes.common(Types.of(other), Types.of(one)))
                .extracting(DataType::name)
                .isEqualTo(common);
    }

    @Test
    void someTypesDoNotMeet() {
        assertThat(DataTypes.common(DataTypes.INTEGER, DataTypes.GEO_POINT)).isNull();
        assertThat(DataTypes.common(DataTypes.INTEGER, Types.of("integer[]"))).isNull();
    }
}
