package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** An option of the client is unknown, malformed or contradicts another. Passwords in the message are redacted. */
public final class InvalidOptionException extends CrateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no node had a part in.
     *
     * @param message what is wrong
     * @param cause the cause, null if there is none
     */
    public InvalidOptionException(String message, @Nullable Throwable cause) {
        super(message, "HY000", null, 0, cause);
    }

    /**
     * An exception that no node had a part in, without a cause.
     *
     * @param message what is wrong
     */
    public InvalidOptionException(String message) {
        this(message, null);
    }
}
