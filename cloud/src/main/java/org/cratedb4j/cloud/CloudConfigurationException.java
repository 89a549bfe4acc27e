package org.cratedb4j.cloud;

import org.jspecify.annotations.Nullable;

/** Credentials or settings are missing, malformed or contradict each other. */
public final class CloudConfigurationException extends CloudException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message what is wrong, and what to do
     * @param cause why, null if nothing is known
     */
    public CloudConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * An exception without a cause.
     *
     * @param message what is wrong, and what to do
     */
    public CloudConfigurationException(String message) {
        this(message, null);
    }
}
