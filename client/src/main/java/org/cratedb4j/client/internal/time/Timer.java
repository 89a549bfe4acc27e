package org.cratedb4j.client.internal.time;

/** Runs tasks later, in the background and one after the other. Tests let their time come themselves. */
@FunctionalInterface
public interface Timer {

    /** Runs a task, which may block, once some nanoseconds are over; never if the timer is closed before. */
    void schedule(Runnable task, long nanos);
}
