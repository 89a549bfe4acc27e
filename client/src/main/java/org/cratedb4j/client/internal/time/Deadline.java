package org.cratedb4j.client.internal.time;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The moment at which a call must be over, if there is one, on a clock that never jumps. */
public final class Deadline {

    private final Ticker ticker;
    private final @Nullable Duration timeout;
    private final long end;

    private Deadline(Ticker ticker, @Nullable Duration timeout) {
        this.ticker = ticker;
        this.timeout = timeout;
        end = timeout == null ? 0 : ticker.nanos() + saturatedNanos(timeout);
    }

    /** A deadline some time from now; none if there is no time-out. */
    public static Deadline after(@Nullable Duration timeout, Ticker ticker) {
        return new Deadline(ticker, timeout);
    }

    private static long saturatedNanos(Duration duration) {
        // Half of the range: the sum with any clock reading must not overtake it.
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) > 0 ? Long.MAX_VALUE / 2 : duration.toNanos();
    }

    /** This deadline, or one some time from now if that is earlier. */
    public Deadline orWithin(@Nullable Duration limit) {
        return limit == null || remainingNanos() <= saturatedNanos(limit) ? this : after(limit, ticker);
    }

    /** Another deadline some time from now, by the same clock. */
    public Deadline another(Duration limit) {
        return after(limit, ticker);
    }

    /** The time the call was given, null if there is no deadline. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** The nanoseconds that are left, at least 0; without a deadline a number that never runs out. */
    public long remainingNanos() {
        return timeout == null ? Long.MAX_VALUE : Math.max(0, end - ticker.nanos());
    }

    /** Whether the deadline has passed. */
    public boolean hasPassed() {
        return remainingNanos() == 0;
    }
}
