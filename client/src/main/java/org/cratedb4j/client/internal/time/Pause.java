package org.cratedb4j.client.internal.time;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for time to pass. Tests let it pass themselves. */
@FunctionalInterface
public interface Pause {

    /** The time of this JVM. */
    Pause SYSTEM = (end, nanos) -> end.await(nanos, TimeUnit.NANOSECONDS);

    /** Waits until some nanoseconds are over, or a latch opens; true if that was it. */
    boolean await(CountDownLatch end, long nanos) throws InterruptedException;

    /** Waits until some nanoseconds are over; true if an interrupt ended the wait, which stays known. */
    default boolean isInterruptedWithin(long nanos) {
        try {
            await(new CountDownLatch(1), nanos);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
