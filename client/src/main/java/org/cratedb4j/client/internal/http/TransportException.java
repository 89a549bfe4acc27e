package org.cratedb4j.client.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No answer came. What may be done next depends on whether the request was sent. */
public final class TransportException extends IOException {

    private static final long serialVersionUID = 1L;

    /** How far the request had come. */
    public enum Phase {
        /** It waited for a connection of the pool; the node had no part in it. */
        QUEUED,
        /** No connection could be had. */
        CONNECTING,
        /** A byte of it may have reached the node. */
        SENT
    }

    private final Phase phase;
    private final boolean reused;

    TransportException(Phase phase, String message, @Nullable Throwable cause) {
        this(phase, false, message, cause);
    }

    TransportException(Phase phase, boolean reused, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.phase = phase;
        this.reused = reused;
    }

    /** How far the request had come. */
    public Phase phase() {
        return phase;
    }

    /** Whether the connection had served before, so that it may just have grown old. */
    public boolean isReused() {
        return reused;
    }
}
