package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.Interval;
import org.jspecify.annotations.Nullable;

/** {@code generate_series} over whole numbers and over timestamps. */
final class GenerateSeries {
    private GenerateSeries() {}

    static void addTo(TableFunctionTable table) {
        for (String type : List.of("bigint", "integer")) {
            String prefix = "pg_catalog.generate_series(" + type + ", " + type;
            boolean small = type.equals("integer");
            table.add(prefix + ") -> " + type, arguments -> numbers(arguments, small));
            table.add(prefix + ", " + type + ") -> " + type, arguments -> numbers(arguments, small));
        }
        for (String type : List.of("timestamp without time zone", "timestamp with time zone")) {
            String prefix = "pg_catalog.generate_series(" + type + ", " + type;
            table.add(prefix + ", interval) -> " + type, GenerateSeries::times);
            table.add(
                    prefix + ") -> " + type,
                    binding -> {
                        throw new CrateError(
                                ErrorKind.SQL_PARSE,
                                "generate_series(start, stop) has type `"
                                        + binding.argument(0).name()
                                        + "` for start, but requires long/int values for start and stop, "
                                        + "or if used with timestamps, it requires a third argument for the step (interval)");
                    },
                    arguments -> List.of());
        }
    }

    private static Iterable<@Nullable Object[]> numbers(@Nullable Object[] arguments, boolean small) {
        for (Object argument : arguments) {
            if (argument == null) {
                return List.of();
            }
        }
        long start = number(arguments[0]);
        long stop = number(arguments[1]);
        long step = arguments.length > 2 ? number(arguments[2]) : 1;
        long steps = (stop - start) / step;
        boolean empty = step > 0 ? start > stop : start < stop;
        return () -> new Series(start, step, empty ? 0 : steps + 1, small);
    }

    private static long number(@Nullable Object argument) {
        return argument instanceof Number number ? number.longValue() : 0;
    }

    /** The numbers one by one: a series may be longer than memory. */
    private static final class Series implements Iterator<@Nullable Object[]> {
        private final long step;
        private final boolean small;
        private long next;
        private long left;

        Series(long start, long step, long length, boolean small) {
            this.next = start;
            this.step = step;
            this.left = length;
            this.small = small;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public @Nullable Object[] next() {
            if (left-- <= 0) {
                throw new NoSuchElementException();
            }
            Object value = small ? (Object) (int) next : (Object) next;
            next += step;
            return new Object[] {value};
        }
    }

    private static Iterable<@Nullable Object[]> times(@Nullable Object[] arguments) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        if (arguments[0] instanceof Long start
                && arguments[1] instanceof Long stop
                && arguments[2] instanceof Interval step) {
            boolean down = start > stop;
            boolean towardsStop = down == IntervalFunctions.plus(start, step) < start;
            if (step.totalMillis() == 0) {
                throw new IllegalArgumentException("Step cannot be 0");
            }
            for (long time = start; towardsStop && (down ? time >= stop : time <= stop); ) {
                rows.add(new Object[] {time});
                time = IntervalFunctions.plus(time, step);
            }
        }
        return rows;
    }
}
