package org.cratedb4j.client;

import java.time.Duration;
import org.cratedb4j.client.internal.options.ProbeMode;

/** Whether {@link CrateClientBuilder#build()} asks the nodes whether they are there. Immutable. */
public final class Probe {

    /** Nothing is asked: a client can be built before its cluster is started. */
    public static final Probe LAZY = new Probe(ProbeMode.LAZY);

    /**
     * Each node is asked once, one after the other, until one is ready to serve; if none is, {@link CrateClientBuilder#build()}
     * fails.
     */
    public static final Probe EAGER = new Probe(ProbeMode.EAGER);

    private final ProbeMode mode;

    private Probe(ProbeMode mode) {
        this.mode = mode;
    }

    /**
     * The nodes are asked again and again until one is ready to serve; if none is in time, {@link CrateClientBuilder#build()}
     * fails. For programs that are started together with their cluster.
     *
     * @param patience how long, longer than zero
     * @return the probe
     */
    public static Probe waitUpTo(Duration patience) {
        try {
            return new Probe(ProbeMode.waitUpTo(patience));
        } catch (IllegalArgumentException e) {
            throw new InvalidOptionException("Option probe: " + e.getMessage(), e);
        }
    }

    ProbeMode mode() {
        return mode;
    }

    /** The text of the option, such as {@code eager}. */
    @Override
    public String toString() {
        return mode.toString();
    }
}
