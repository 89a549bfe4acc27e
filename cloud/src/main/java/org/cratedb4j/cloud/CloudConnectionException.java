package org.cratedb4j.cloud;

import org.jspecify.annotations.Nullable;

/** The control plane could not be reached, or gave no answer. */
public final class CloudConnectionException extends CloudException {

    private static final long serialVersionUID = 1L;

    /** Whether the request may have arrived. */
    private final boolean sent;

    /**
     * An exception.
     *
     * @param message what went wrong
     * @param sent whether the request may have arrived
     * @param cause why, null if nothing is known
     */
    public CloudConnectionException(String message, boolean sent, @Nullable Throwable cause) {
        super(message, cause);
        this.sent = sent;
    }

    /**
     * Whether the request may have arrived, so that nobody knows what became of it.
     *
     * @return false if it certainly did not
     */
    public boolean maybeSent() {
        return sent;
    }
}
