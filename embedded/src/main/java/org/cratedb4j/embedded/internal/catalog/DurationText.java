package org.cratedb4j.embedded.internal.catalog;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;

/** A time span with a unit, or without one in milliseconds. */
public final class DurationText {
    /** Longer names come first: {@code ms} ends in {@code s}. */
    private static final List<Unit> UNITS = List.of(
            new Unit("nanos", TimeUnit.NANOSECONDS),
            new Unit("micros", TimeUnit.MICROSECONDS),
            new Unit("ms", TimeUnit.MILLISECONDS),
            new Unit("s", TimeUnit.SECONDS),
            new Unit("m", TimeUnit.MINUTES),
            new Unit("h", TimeUnit.HOURS),
            new Unit("d", TimeUnit.DAYS));

    private record Unit(String name, TimeUnit unit) {}

    private DurationText() {}

    /** As CrateDB shows it: in the largest unit that fits, with one digit after the point where there is one. */
    public static String print(long millis) {
        if (millis == 0) {
            return "0s";
        }
        for (TimeUnit unit : List.of(TimeUnit.DAYS, TimeUnit.HOURS, TimeUnit.MINUTES, TimeUnit.SECONDS)) {
            long length = unit.toMillis(1);
            if (millis >= length) {
                String amount = String.format(Locale.ROOT, "%.1f", Math.floor(millis * 10.0 / length) / 10);
                String suffix = unit.name().substring(0, 1).toLowerCase(Locale.ROOT);
                return (amount.endsWith(".0") ? amount.substring(0, amount.length() - 2) : amount) + suffix;
            }
        }
        return millis < 0 ? Long.toString(millis) : millis + "ms";
    }

    static long millis(String text, String setting) {
        String lower = text.toLowerCase(Locale.ROOT).trim();
        for (Unit unit : UNITS) {
            if (lower.endsWith(unit.name()) && !text.endsWith("M")) {
                String number = lower.substring(0, lower.length() - unit.name().length())
                        .trim();
                return unit.unit().toMillis(number(number, text, setting));
            }
        }
        return number(lower, text, setting);
    }

    private static long number(String number, String text, String setting) {
        if (!Pattern.matches("[+-]?\\d{1,18}", number)) {
            throw refused(
                    Pattern.matches("[+-]?\\d*\\.\\d+", number)
                            ? "failed to parse [" + text + "], fractional time values are not supported"
                            : "failed to parse [" + text + "] as a time value");
        }
        long value = Long.parseLong(number);
        if (value < -1) {
            throw refused("failed to parse setting [" + setting + "] with value [" + text
                    + "] as a time value: negative durations are not supported");
        }
        return value;
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
