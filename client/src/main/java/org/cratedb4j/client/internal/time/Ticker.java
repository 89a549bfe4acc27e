package org.cratedb4j.client.internal.time;

/** A clock for measuring, not for dates: it never jumps. Tests turn its hands themselves. */
@FunctionalInterface
public interface Ticker {

    /** The clock of this JVM. */
    Ticker SYSTEM = System::nanoTime;

    /** A reading, of which only differences mean something. */
    long nanos();
}
