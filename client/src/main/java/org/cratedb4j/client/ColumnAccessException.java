package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** A result was asked for a column that it does not have, or has more than once. The message lists its columns. */
public final class ColumnAccessException extends CrateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no node had a part in.
     *
     * @param message what is wrong
     * @param cause the cause, null if there is none
     */
    public ColumnAccessException(String message, @Nullable Throwable cause) {
        super(message, "42703", null, 0, cause);
    }

    /**
     * An exception that no node had a part in, without a cause.
     *
     * @param message what is wrong
     */
    public ColumnAccessException(String message) {
        this(message, null);
    }
}
