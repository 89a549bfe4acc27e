package org.cratedb4j.testsupport;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for what happens soon, but in another thread.
 *
 * @param longest how long it waits at most
 */
record Patience(Duration longest) {

    private static final long PAUSE_NANOS = Duration.ofMillis(5).toNanos();

    /** Waits until something is true, or for so long. */
    void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() - start < longest.toNanos()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
