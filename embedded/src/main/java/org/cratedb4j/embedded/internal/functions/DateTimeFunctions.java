package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import org.cratedb4j.embedded.internal.types.Interval;
import org.cratedb4j.embedded.internal.types.TimeTz;
import org.jspecify.annotations.Nullable;

/** The clock, time zones, truncation and formats of timestamps. */
final class DateTimeFunctions {
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final int MICRO_DIGITS = 6;
    private static final int MILLI_DIGITS = 3;
    private static final List<String> INSTANTS =
            List.of("timestamp without time zone", "timestamp with time zone", "bigint");

    private DateTimeFunctions() {}

    static void addTo(ScalarTable table) {
        addClock(table);
        addTruncation(table);
        addFormats(table);
        addTimeZones(table);
        table.changing(
                "pg_catalog.age(timestamp without time zone) -> interval",
                (context, a) -> a[0] == null ? null : Age.between(startOfDay(context.nowMillis()), (Long) a[0]));
        table.strict(
                "pg_catalog.age(timestamp without time zone, timestamp without time zone) -> interval", Age::between);
    }

    private static void addClock(ScalarTable table) {
        table.changing("now() -> timestamp with time zone", EvalContext::nowMillis);
        table.changing("current_timestamp() -> timestamp with time zone", EvalContext::nowMillis);
        table.changing(
                "current_timestamp(integer) -> timestamp with time zone",
                (context, a) ->
                        cut(context.nowMillis(), digits(a[0], "current_timestamp", MILLI_DIGITS), MILLI_DIGITS));
        table.changing("current_time() -> time with time zone", context -> timeOfDay(context, MICRO_DIGITS));
        table.changing(
                "current_time(integer) -> time with time zone",
                (context, a) -> timeOfDay(context, digits(a[0], "current_time", MICRO_DIGITS)));
        for (String name : List.of("curdate", "current_date")) {
            table.changing(name + "() -> date", context -> startOfDay(context.nowMillis()));
        }
    }

    private static int digits(@Nullable Object given, String function, int max) {
        if (!(given instanceof Integer digits)) {
            throw new IllegalArgumentException("NULL precision not supported for " + function);
        }
        if (digits < 0 || digits > max) {
            throw new IllegalArgumentException(
                    max == MILLI_DIGITS
                            ? "Precision must be between 0 and 3"
                            : "precision must be between [0.." + max + "]");
        }
        return digits;
    }

    private static TimeTz timeOfDay(EvalContext context, int digits) {
        return new TimeTz(cut(context.nowMillis() % MILLIS_PER_DAY * 1000, digits, MICRO_DIGITS), 0);
    }

    private static long cut(long value, int digits, int of) {
        long unit = 1;
        for (int i = digits; i < of; i++) {
            unit *= 10;
        }
        return Math.floorDiv(value, unit) * unit;
    }

    private static long startOfDay(long millis) {
        return millis - millis % MILLIS_PER_DAY;
    }

    private static void addTruncation(ScalarTable table) {
        for (String type : INSTANTS) {
            table.lenient(
                    "date_trunc(text, " + type + ") -> timestamp with time zone",
                    (context, a) -> DateTruncation.truncate(a[0], "UTC", a[1]));
            table.lenient(
                    "date_trunc(text, text, " + type + ") -> timestamp with time zone",
                    (context, a) -> DateTruncation.truncate(a[0], a[1], a[2]));
        }
        for (String type : List.of("timestamp with time zone", "timestamp without time zone")) {
            table.strict(
                    "date_bin(interval, " + type + ", " + type + ") -> " + type,
                    (Interval width, Long time, Long origin) -> DateTruncation.bin(width, time, origin));
        }
    }

    private static void addFormats(ScalarTable table) {
        for (String type : List.of("timestamp with time zone", "timestamp without time zone", "bigint")) {
            table.strict("date_format(" + type + ") -> text", (Long time) -> DateFormat.format(time));
            table.strict(
                    "date_format(text, " + type + ") -> text",
                    (String format, Long time) -> DateFormat.format(format, TimeZones.UTC, time));
            table.strict(
                    "date_format(text, text, " + type + ") -> text",
                    (String format, String zone, Long time) -> DateFormat.format(format, TimeZones.parse(zone), time));
        }
        for (String type : List.of("timestamp without time zone", "timestamp with time zone")) {
            table.strict(
                    "to_char(" + type + ", text) -> text",
                    (Long time, String format) -> ToChar.format(TimeZones.utc(time), format));
        }
        table.strict(
                "to_char(interval, text) -> text",
                (Interval interval, String format) -> ToChar.format(interval, format));
    }

    private static void addTimeZones(ScalarTable table) {
        table.strict(
                "timezone(text, timestamp with time zone) -> timestamp without time zone",
                (String zone, Long time) -> TimeZones.toLocal(zone, time));
        for (String type : List.of("timestamp without time zone", "bigint")) {
            table.strict(
                    "timezone(text, " + type + ") -> timestamp with time zone",
                    (String zone, Long time) -> TimeZones.fromLocal(zone, time));
        }
    }
}
