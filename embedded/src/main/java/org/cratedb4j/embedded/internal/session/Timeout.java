package org.cratedb4j.embedded.internal.session;

import org.cratedb4j.embedded.internal.catalog.DurationText;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.Interval;
import org.cratedb4j.embedded.internal.types.IntervalText;
import org.jspecify.annotations.Nullable;

/** The value of {@code statement_timeout}; zero is no limit. */
record Timeout(long millis) {
    static final Timeout NONE = new Timeout(0);

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

    @Override
    public String toString() {
        return DurationText.print(millis);
    }
}
