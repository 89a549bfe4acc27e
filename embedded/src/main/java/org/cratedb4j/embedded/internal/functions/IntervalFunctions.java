package org.cratedb4j.embedded.internal.functions;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cratedb4j.embedded.internal.types.Interval;

/** {@code + - *} with intervals, and the difference of timestamps. */
final class IntervalFunctions {
    private IntervalFunctions() {}

    static void addTo(ScalarTable table) {
        for (String type : List.of("timestamp without time zone", "timestamp with time zone")) {
            withTime(table, type, type);
            table.strict(
                    "subtract(" + type + ", " + type + ") -> interval",
                    (Long end, Long start) -> Interval.ofMillis(end - start));
        }
        withTime(table, "date", "timestamp without time zone");
        table.strict("add(interval, interval) -> interval", (Interval a, Interval b) -> a.plus(b));
        table.strict("subtract(interval, interval) -> interval", (Interval a, Interval b) -> a.plus(b.negated()));
        table.strict("multiply(integer, interval) -> interval", (Integer n, Interval i) -> times(i, n));
        table.strict("multiply(interval, integer) -> interval", IntervalFunctions::times);
    }

    private static void withTime(ScalarTable table, String type, String result) {
        table.uncoerced(
                "add(interval, " + type + ") -> " + result,
                binding -> ScalarTable.nullIfAnyNull((context, a) -> plus((Long) a[1], (Interval) a[0])));
        table.uncoerced(
                "add(" + type + ", interval) -> " + result,
                binding -> ScalarTable.nullIfAnyNull((context, a) -> plus((Long) a[0], (Interval) a[1])));
        table.uncoerced(
                "subtract(" + type + ", interval) -> " + result,
                binding -> ScalarTable.nullIfAnyNull((context, a) -> plus((Long) a[0], ((Interval) a[1]).negated())));
    }

    static long plus(long millis, Interval interval) {
        LocalDateTime time = TimeZones.utc(millis).plusYears(interval.years()).plusMonths(interval.months());
        return Math.addExact(time.toInstant(ZoneOffset.UTC).toEpochMilli(), interval.fixedMillis());
    }

    private static Interval times(Interval interval, Integer factor) {
        return new Interval(
                        product(interval.years(), factor),
                        product(interval.months(), factor),
                        product(interval.days(), factor),
                        product(interval.hours(), factor),
                        product(interval.minutes(), factor),
                        product(interval.seconds(), factor),
                        product(interval.millis(), factor))
                .normalized();
    }

    private static int product(int field, int factor) {
        long product = (long) field * factor;
        if (product != (int) product) {
            throw new ArithmeticException("Multiplication overflows an int: " + field + " * " + factor);
        }
        return (int) product;
    }
}
