package org.cratedb4j.client.internal.exec;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.cratedb4j.client.internal.time.Backoff;
import org.cratedb4j.client.internal.time.Pause;
import org.jspecify.annotations.Nullable;

/**
 * How often and after what time a statement is sent again that a node refused to execute.
 *
 * @param backoff the waits
 * @param maxAttempts how often a statement is refused before the refusal is thrown
 * @param attemptTimeout how long an attempt waits for the beginning of an answer, null for as long as it takes
 * @param pause what waits
 * @param jitter the share of a wait that is waited, from 0 to 1, so that not all clients come back at once
 */
public record RetryPolicy(
        Backoff backoff, int maxAttempts, @Nullable Duration attemptTimeout, Pause pause, DoubleSupplier jitter) {

    private static final double LEAST_SHARE = 0.5;

    /** A policy in real time. */
    public static RetryPolicy of(Backoff backoff, int maxAttempts, @Nullable Duration attemptTimeout) {
        return new RetryPolicy(
                backoff,
                maxAttempts,
                attemptTimeout,
                Pause.SYSTEM,
                () -> ThreadLocalRandom.current().nextDouble(LEAST_SHARE, 1));
    }

    /** The nanoseconds to wait after a number of refusals, the last of which may have asked for a time of its own. */
    long delayNanos(int refusals, Duration retryAfter) {
        long own = (long) (backoff.delay(refusals).toNanos() * jitter.getAsDouble());
        long asked = Math.min(retryAfter.toNanos(), Backoff.LONGEST.toNanos());
        return Math.max(own, asked);
    }
}
