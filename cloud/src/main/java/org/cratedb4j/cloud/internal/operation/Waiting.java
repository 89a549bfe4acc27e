package org.cratedb4j.cloud.internal.operation;

import java.time.Clock;
import java.time.Duration;
import org.cratedb4j.cloud.internal.time.Pause;

/**
 * How the end of an operation is waited for.
 *
 * @param clock tells the time
 * @param pause lets it pass
 * @param first the wait before the second look; each further one is half as long again
 * @param longest the longest wait between two looks
 */
public record Waiting(Clock clock, Pause pause, Duration first, Duration longest) {

    /** From one second to ten between looks. */
    public static Waiting standard(Clock clock, Pause pause) {
        return new Waiting(clock, pause, Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    /** The wait after one. */
    public Duration longer(Duration wait) {
        Duration grown = wait.plus(wait.dividedBy(2));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }
}
