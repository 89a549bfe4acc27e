package org.cratedb4j.client.internal.exec;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Tells the calls that listen that they shall end. Once given, it stays. Safe for use by many threads. */
public final class CancelSignal {

    /** The signal of calls that nobody can cancel. */
    public static final CancelSignal NEVER = new CancelSignal();

    private final CountDownLatch given = new CountDownLatch(1);
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    /** Gives the signal; again has no effect. */
    public void give() {
        given.countDown();
        listeners.forEach(this::tell);
    }

    /** Whether the signal was given. */
    public boolean isGiven() {
        return given.getCount() == 0;
    }

    /** Opens when the signal is given. */
    CountDownLatch latch() {
        return given;
    }

    /** Tells a listener once, at once if the signal was given before. */
    public void listen(Runnable listener) {
        if (this != NEVER) {
            listeners.add(listener);
            if (isGiven()) {
                tell(listener);
            }
        }
    }

    /** Tells a listener no more. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    private void tell(Runnable listener) {
        if (listeners.remove(listener)) {
            listener.run();
        }
    }
}
