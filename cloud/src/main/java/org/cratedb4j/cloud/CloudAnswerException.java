package org.cratedb4j.cloud;

import org.jspecify.annotations.Nullable;

/** An answer of the control plane that is not what it should be. */
public final class CloudAnswerException extends CloudException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message what is wrong with the answer
     * @param cause why, null if nothing is known
     */
    public CloudAnswerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * An exception without a cause.
     *
     * @param message what is wrong with the answer
     */
    public CloudAnswerException(String message) {
        this(message, null);
    }
}
