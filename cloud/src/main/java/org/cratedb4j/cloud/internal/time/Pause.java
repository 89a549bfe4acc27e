package org.cratedb4j.cloud.internal.time;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** The passing of real time. */
    Pause SYSTEM = duration -> Thread.sleep(duration.toMillis());

    /** Returns after a while. */
    void forAbout(Duration duration) throws InterruptedException;
}
