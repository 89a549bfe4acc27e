package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** A parameter is missing, surplus, or of a class that has no counterpart in CrateDB. */
public final class ParameterException extends CrateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no node had a part in.
     *
     * @param message what is wrong
     * @param cause the cause, null if there is none
     */
    public ParameterException(String message, @Nullable Throwable cause) {
        super(message, "07001", null, 0, cause);
    }

    /**
     * An exception that no node had a part in, without a cause.
     *
     * @param message what is wrong
     */
    public ParameterException(String message) {
        this(message, null);
    }
}
