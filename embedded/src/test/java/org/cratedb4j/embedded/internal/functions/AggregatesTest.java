package org.cratedb4j.embedded.internal.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AggregatesTest {
    private static @Nullable Object aggregate(String name, List<DataType> types, List<List<@Nullable Object>> rows) {
        List<Argument> arguments =
                types.stream().map(type -> new Argument(type, false, null)).toList();
        AggregateFunction function = Functions.aggregate(null, name, arguments, () -> name);
        AggregateFunction.Accumulator accumulator = function.start();
        for (List<@Nullable Object> row : rows) {
            @Nullable Object[] values = new @Nullable Object[row.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = function.argumentTypes().get(i).implicitCast(row.get(i));
            }
            accumulator.add(values);
        }
        return accumulator.result();
    }

    /** Of one column, whose type is that of the values. */
    private static @Nullable Object of(String name, @Nullable Object... values) {
        DataType type = DataTypes.typeOf(Arrays.asList(values));
        DataType element = ((org.cratedb4j.embedded.internal.types.ArrayType) type).inner();
        return aggregate(
                name, List.of(element), Stream.of(values).map(Arrays::asList).toList());
    }

    static Stream<Arguments> aggregates() {
        return Stream.of(
                Arguments.of("count", new Object[] {1, null, 3}, 2L),
                Arguments.of("min", new Object[] {3, null, 1}, 1),
                Arguments.of("max", new Object[] {"a", "c", "b"}, "c"),
                Arguments.of("sum", new Object[] {1, 2, null}, 3L),
                Arguments.of("sum", new Object[] {0.1, 0.2, 0.3}, 0.6),
                Arguments.of("sum", new Object[] {1.5f}, 1.5f),
                Arguments.of("avg", new Object[] {1, 2}, 1.5),
                Arguments.of("mean", new Object[] {1, 2}, 1.5),
                Arguments.of("stddev_pop", new Object[] {2, 4, 4, 4, 5, 5, 7, 9}, 2.0),
                Arguments.of("variance", new Object[] {1, 2, 3, 4}, 1.25),
                Arguments.of("geometric_mean", new Object[] {1, 4}, 2.0),
                Arguments.of("array_agg", new Object[] {3, null, 1}, Arrays.asList(3, null, 1)),
                Arguments.of("collect_set", new Object[] {5, 3, 5}, List.of(3, 5)),
                Arguments.of("any_value", new Object[] {7, 7}, 7));
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void valuesAreBroughtTogether(String name, @Nullable Object[] values, Object result) {
        assertThat(of(name, values)).isEqualTo(result);
    }

    @Test
    void withoutValuesAllButCountAreNull() {
        for (String name : List.of("min", "max", "sum", "avg", "stddev_pop", "array_agg")) {
            Object expected = name.equals("array_agg") ? List.of() : null;
            assertThat(aggregate(name, List.of(DataTypes.INTEGER), List.of()))
                    .as(name)
                    .isEqualTo(expected);
        }
        assertThat(aggregate("count", List.of(DataTypes.INTEGER), List.of())).isEqualTo(0L);
    }

    @Test
    void aSumOfBigintsFailsWhereItOverflows() {
        assertThatThrownBy(() -> of("sum", Long.MAX_VALUE, Long.MAX_VALUE))
                .hasMessage("ArithmeticException[long overflow]");
    }

    @Test
    void numericsAndIntervalsAreSummedInTheirOwnTypes() {
        assertThat(of("sum", new BigDecimal("1.10"), new BigDecimal("2"))).isEqualTo(new BigDecimal("3.10"));
        assertThat(of("sum", Interval.ofMillis(1000), Interval.ofMillis(2000))).isEqualTo(Interval.ofMillis(3000));
    }

    @Test
    void theBestRowGivesTheValue() {
        List<List<@Nullable Object>> rows =
                List.of(Arrays.asList("a", 2), Arrays.asList("b", 1), Arrays.asList("c", null), Arrays.asList("d", 3));
        List<DataType> types = List.of(DataTypes.TEXT, DataTypes.INTEGER);

        assertThat(aggregate("min_by", types, rows)).isEqualTo("b");
        assertThat(aggregate("max_by", types, rows)).isEqualTo("d");
    }

    @Test
    void percentilesLieBetweenTheValues() {
        List<List<@Nullable Object>> rows = Stream.of(1, 2, 3, 4, 5)
                .map(number -> Arrays.<@Nullable Object>asList(number, 0.5))
                .toList();

        assertThat(aggregate("percentile", List.of(DataTypes.INTEGER, DataTypes.DOUBLE), rows))
                .isEqualTo(3.0);
    }

    @Test
    void textsAreJoinedWithTheSeparator() {
        List<List<@Nullable Object>> rows =
                List.of(Arrays.asList("a", ","), Arrays.asList(null, ","), Arrays.asList("b", ";"));

        assertThat(aggregate("string_agg", List.of(DataTypes.TEXT, DataTypes.TEXT), rows))
                .isEqualTo("a;b");
    }

    @Test
    void aCurveKeepsItsShapeWithFewerPoints() {
        double[] readings = {21, 20, 25, 25, 90, 30, 27, 25, 23, 19, 20};
        List<List<@Nullable Object>> rows = Stream.iterate(0, i -> i + 1)
                .limit(readings.length)
                .map(i -> Arrays.<@Nullable Object>asList(i * 60_000L, readings[i], 5))
                .toList();

        assertThat(aggregate("lttb", List.of(DataTypes.TIMESTAMP, DataTypes.DOUBLE, DataTypes.INTEGER), rows))
                .isEqualTo(Map.of(
                        "x", List.of(0L, 180_000L, 240_000L, 420_000L, 600_000L),
                        "y", List.of(21.0, 25.0, 90.0, 25.0, 20.0)));
    }
}
