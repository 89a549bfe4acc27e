package org.cratedb4j.cloud;

import org.jspecify.annotations.Nullable;

/** Something went wrong with CrateDB Cloud. No message shows a secret. Immutable. */
public class CloudException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message what went wrong
     * @param cause why, null if nothing is known
     */
    public CloudException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
