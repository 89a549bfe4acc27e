package org.cratedb4j.embedded.internal.session;

import java.util.Locale;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.Interval;
import org.cratedb4j.embedded.internal.types.IntervalText;
import org.jspecify.annotations.Nullable;

/** The value of {@code statement_timeout}; zero is no limit. */
record Timeout(long millis) {
    static final Timeout NONE = new Timeout(0);

    private static final String[] UNITS = {"d", "h", "m", "s"};
    private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1000};

    /** What SET was given: milliseconds, or an interval. */
    static Timeout of(@Nullable Object value) {
        if (value instanceof Number number) {
            return new Timeout(number.longValue());
        }
        if (value instanceof Interval interval) {
            return new Timeout(interval.totalMillis());
        }
        String text = String.valueOf(value);
        try {
            return text.matches("[+-]?\\d+")
                    ? new Timeout(Integer.parseInt(text))
                    : new Timeout(IntervalText.parse(text).totalMillis());
        } catch (IllegalArgumentException e) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Invalid interval format: " + text);
        }
    }

    /** As CrateDB shows it: in the largest unit that fits, with one digit after the point where there is one. */
    @Override
    public String toString() {
        if (millis == 0) {
            return "0s";
        }
        for (int i = 0; i < UNITS.length; i++) {
            if (millis >= MILLIS[i]) {
                String amount = String.format(Locale.ROOT, "%.1f", Math.floor(millis * 10.0 / MILLIS[i]) / 10);
                return (amount.endsWith(".0") ? amount.substring(0, amount.length() - 2) : amount) + UNITS[i];
            }
        }
        return millis + "ms";
    }
}
