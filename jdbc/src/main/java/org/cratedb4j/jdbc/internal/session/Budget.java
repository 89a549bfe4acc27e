package org.cratedb4j.jdbc.internal.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time that a call has, over all that it takes; maybe any. */
final class Budget {

    private final @Nullable Duration total;
    private final long start = System.nanoTime();

    Budget(@Nullable Duration total) {
        this.total = total;
    }

    /** What is left, at least a moment, so that what comes too late is found out by who does it; null for any time. */
    @Nullable
    Duration left() {
        if (total == null) {
            return null;
        }
        Duration left = total.minusNanos(System.nanoTime() - start);
        return left.isNegative() || left.isZero() ? Duration.ofNanos(1) : left;
    }
}
