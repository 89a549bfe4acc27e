package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Spread and distribution. */
final class StatisticsAggregates {
    private StatisticsAggregates() {}

    static void addTo(AggregateTable table) {
        List<String> types = new ArrayList<>(TypeLists.NUMBERS);
        types.add("timestamp with time zone");
        for (String type : types) {
            add(table, "variance", type, () -> new Moments(Moments.Kind.VARIANCE));
            add(table, "stddev_pop", type, () -> new Moments(Moments.Kind.POPULATION_DEVIATION));
            add(table, "stddev_samp", type, () -> new Moments(Moments.Kind.SAMPLE_DEVIATION));
            add(table, "stddev", type, () -> new Moments(Moments.Kind.SAMPLE_DEVIATION));
            add(table, "geometric_mean", type, GeometricMean::new);
        }
        for (String name : List.of("stddev_samp", "stddev")) {
            table.add(name + "(numeric) -> numeric", () -> new DecimalDeviation(true));
        }
        table.add("stddev_pop(numeric) -> numeric", () -> new DecimalDeviation(false));
        addPercentiles(table);
        for (String type : List.of("timestamp without time zone", "timestamp with time zone")) {
            table.add(
                    "lttb(" + type + ", double precision, integer) -> object",
                    LargestTriangles.RESULT,
                    LargestTriangles::new);
        }
    }

    private static void add(
            AggregateTable table, String name, String type, Supplier<AggregateFunction.Accumulator> accumulator) {
        table.add(name + "(" + type + ") -> double precision", accumulator);
    }

    private static void addPercentiles(AggregateTable table) {
        List<String> types = new ArrayList<>(TypeLists.NUMBERS);
        types.add("interval");
        for (String type : types) {
            String result = type.equals("interval") ? type : "double precision";
            for (String compression : List.of("", ", double precision")) {
                table.typed(
                        "percentile(" + type + ", double precision" + compression + ") -> " + result,
                        binding -> () -> new Percentile(false));
                table.typed(
                        "percentile(" + type + ", array(double precision)" + compression + ") -> array(" + result + ")",
                        binding -> () -> new Percentile(true));
            }
        }
    }
}
