package org.cratedb4j.client.internal.nodes;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long a node rests: twice as long after each failure, up to a limit, and never the same for all clients.
 *
 * @param first the rest after the first failure
 * @param most the longest rest
 * @param random numbers from 0 to 1
 */
record Quarantine(Duration first, Duration most, DoubleSupplier random) {

    private static final int MAX_DOUBLINGS = 20;
    private static final double LEAST_SHARE = 0.5;

    /** One second to five minutes. */
    static Quarantine standard() {
        return new Quarantine(
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** The rest after so many failures in a row. */
    long nanos(int failures) {
        long grown = first.toNanos() << Math.min(failures - 1, MAX_DOUBLINGS);
        long limited = Math.min(grown, most.toNanos());
        double share = LEAST_SHARE + (1 - LEAST_SHARE) * random.getAsDouble();
        return (long) (limited * share);
    }
}
