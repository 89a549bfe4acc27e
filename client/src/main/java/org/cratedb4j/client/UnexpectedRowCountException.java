package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** A result has not the one row that the caller asked for. */
public final class UnexpectedRowCountException extends CrateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no node had a part in.
     *
     * @param message what is wrong
     * @param cause the cause, null if there is none
     */
    public UnexpectedRowCountException(String message, @Nullable Throwable cause) {
        super(message, "21000", null, 0, cause);
    }

    /**
     * An exception that no node had a part in, without a cause.
     *
     * @param message what is wrong
     */
    public UnexpectedRowCountException(String message) {
        this(message, null);
    }
}
