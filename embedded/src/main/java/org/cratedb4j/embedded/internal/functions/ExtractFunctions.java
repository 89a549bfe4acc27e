package org.cratedb4j.embedded.internal.functions;

import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.Interval;

/** {@code extract(field FROM time)}: one function per field, {@code extract_YEAR} and so on. */
public final class ExtractFunctions {
    private static final Map<String, ToIntFunction<LocalDateTime>> OF_TIME = Map.ofEntries(
            Map.entry("CENTURY", time -> time.getYear() / 100),
            Map.entry("YEAR", LocalDateTime::getYear),
            Map.entry("QUARTER", time -> time.get(IsoFields.QUARTER_OF_YEAR)),
            Map.entry("MONTH", LocalDateTime::getMonthValue),
            Map.entry("WEEK", time -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
            Map.entry("DAY", LocalDateTime::getDayOfMonth),
            Map.entry("DAY_OF_MONTH", LocalDateTime::getDayOfMonth),
            Map.entry("DAY_OF_WEEK", time -> time.getDayOfWeek().getValue()),
            Map.entry("DAY_OF_YEAR", LocalDateTime::getDayOfYear),
            Map.entry("HOUR", LocalDateTime::getHour),
            Map.entry("MINUTE", LocalDateTime::getMinute),
            Map.entry("SECOND", LocalDateTime::getSecond));
    private static final Map<String, ToIntFunction<Interval>> OF_INTERVAL = Map.of(
            "YEAR", Interval::years,
            "QUARTER", interval -> interval.months() / 4,
            "MONTH", Interval::months,
            "DAY", Interval::days,
            "HOUR", Interval::hours,
            "MINUTE", Interval::minutes,
            "SECOND", Interval::seconds);

    private ExtractFunctions() {}

    /**
     * The function of a field.
     *
     * @param field the field as the statement names it, in any case
     * @throws CrateError when there is no such field
     */
    public static String functionName(String field) {
        String name = field.toUpperCase(Locale.ROOT);
        return "extract_"
                + switch (name) {
                    case "DOW" -> "DAY_OF_WEEK";
                    case "DOY" -> "DAY_OF_YEAR";
                    case "EPOCH" -> name;
                    case "TIMEZONE_HOUR", "TIMEZONE_MINUTE" ->
                        throw new CrateError(
                                ErrorKind.UNSUPPORTED_FEATURE,
                                "Extract( " + name + " from <expression>) is not supported");
                    default -> known(name);
                };
    }

    private static String known(String name) {
        if (!OF_TIME.containsKey(name)) {
            throw new CrateError(ErrorKind.SQL_PARSE, "No enum constant io.crate.sql.tree.Extract.Field." + name);
        }
        return name;
    }

    static void addTo(ScalarTable table) {
        for (String type : List.of("timestamp with time zone", "timestamp without time zone")) {
            OF_TIME.forEach((field, part) -> table.strict(
                    "extract_" + field + "(" + type + ") -> integer",
                    (Long millis) -> part.applyAsInt(TimeZones.utc(millis))));
            table.strict("extract_EPOCH(" + type + ") -> double precision", (Long millis) -> millis / 1000.0);
        }
        OF_INTERVAL.forEach((field, part) ->
                table.strict("extract_" + field + "(interval) -> integer", (Interval i) -> part.applyAsInt(i)));
        table.strict("extract_EPOCH(interval) -> double precision", ExtractFunctions::seconds);
    }

    /** Years count 365 days and 6 hours here, months 30 days. */
    private static double seconds(Interval interval) {
        return (interval.totalMillis() + interval.years() * 6L * 3_600_000) / 1000.0;
    }
}
