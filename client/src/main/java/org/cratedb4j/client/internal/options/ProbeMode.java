package org.cratedb4j.client.internal.options;

import java.time.Duration;

/**
 * Whether a client asks its nodes before it is handed out.
 *
 * @param probes whether it does
 * @param patience how long it asks again and again until one answers
 */
public record ProbeMode(boolean probes, Duration patience) {

    /** Nothing is asked. */
    public static final ProbeMode LAZY = new ProbeMode(false, Duration.ZERO);

    /** Each node is asked once, until one answers. */
    public static final ProbeMode EAGER = new ProbeMode(true, Duration.ZERO);

    private static final String WAIT = "wait:";

    /** The nodes are asked for some time. */
    public static ProbeMode waitUpTo(Duration patience) {
        return new ProbeMode(true, Checks.positive(patience));
    }

    static ProbeMode parse(String text) {
        return switch (text) {
            case "lazy" -> LAZY;
            case "eager" -> EAGER;
            default -> {
                if (!text.startsWith(WAIT)) {
                    throw new IllegalArgumentException(
                            "must be lazy, eager, or wait: and a duration as in wait:30s, not " + text);
                }
                yield waitUpTo(Texts.duration(text.substring(WAIT.length()).strip()));
            }
        };
    }

    @Override
    public String toString() {
        return !probes ? "lazy" : patience.isZero() ? "eager" : WAIT + Texts.show(patience);
    }
}
