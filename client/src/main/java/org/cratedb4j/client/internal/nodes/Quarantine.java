package org.cratedb4j.client.internal.nodes;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long a node is left alone: twice as long after each failure, up to a limit, and never the same for all clients.
 *
 * @param shortest the least time after the first failure
 * @param longest the most time after any number of failures
 * @param random numbers from 0 to 1
 */
public record Quarantine(Duration shortest, Duration longest, DoubleSupplier random) {

    private static final int MAX_DOUBLINGS = 20;

    /** One second to five minutes. */
    public static Quarantine standard() {
        return new Quarantine(
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** The time after so many failures in a row: at least half of a span that doubles, at most all of it. */
    long nanos(int failures) {
        long span = Math.min(shortest.toNanos() << Math.min(failures, MAX_DOUBLINGS), longest.toNanos());
        return (long) (span * (1 + random.getAsDouble()) / 2);
    }
}
