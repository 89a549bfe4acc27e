package org.cratedb4j.client.internal.time;

import java.time.Duration;

/**
 * How long to wait before each repetition: not at all before the first, then a factor, and twice as long each time, up to a
 * limit.
 *
 * @param factor the wait before the second repetition, from 0, which never waits, to {@link #LONGEST}
 */
public record Backoff(Duration factor) {

    /** The longest wait. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    private static final int MAX_DOUBLINGS = 40;

    /** Refuses a factor out of range. */
    public Backoff {
        if (factor.isNegative() || factor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must be from 0 to " + LONGEST.toSeconds() + " s, not " + factor);
        }
    }

    /** The wait before a repetition, of which the first has number 1. */
    public Duration delay(int repetition) {
        if (repetition <= 1) {
            return Duration.ZERO;
        }
        double nanos = Math.scalb((double) factor.toNanos(), Math.min(repetition - 2, MAX_DOUBLINGS));
        return nanos >= LONGEST.toNanos() ? LONGEST : Duration.ofNanos((long) nanos);
    }

    /** The factor in milliseconds. */
    @Override
    public String toString() {
        return factor.toMillis() + "ms";
    }
}
