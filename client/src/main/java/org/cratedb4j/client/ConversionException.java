package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** A value cannot be had as the Java type asked for without losing something. */
public final class ConversionException extends CrateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no node had a part in.
     *
     * @param message what is wrong
     * @param cause the cause, null if there is none
     */
    public ConversionException(String message, @Nullable Throwable cause) {
        super(message, "22018", null, 0, cause);
    }

    /**
     * An exception that no node had a part in, without a cause.
     *
     * @param message what is wrong
     */
    public ConversionException(String message) {
        this(message, null);
    }
}
