package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** A value cannot be had as the Java type asked for without losing something. */
public final class ConversionException extends CrateException {

    private static final long serialVersionUID = 1L;

    private static final String OUT_OF_RANGE = "22003";
    private static final String NOT_CONVERTIBLE = "22018";

    /**
     * An exception that no node had a part in.
     *
     * @param message what is wrong
     * @param cause the cause, null if there is none
     */
    public ConversionException(String message, @Nullable Throwable cause) {
        super(message, cause instanceof ArithmeticException ? OUT_OF_RANGE : NOT_CONVERTIBLE, null, 0, cause);
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
