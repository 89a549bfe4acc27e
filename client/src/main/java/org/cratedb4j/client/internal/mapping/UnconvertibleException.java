package org.cratedb4j.client.internal.mapping;

import org.jspecify.annotations.Nullable;

/** A value within another one is not to be had as asked, and where it is. */
final class UnconvertibleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    private UnconvertibleException(String path, String reason, @Nullable Throwable cause) {
        super("at " + path + ", " + reason, cause);
        this.path = path;
        this.reason = reason;
    }

    /** A failure one step further within. */
    static UnconvertibleException within(String step, RuntimeException failure) {
        return failure instanceof UnconvertibleException inner
                ? new UnconvertibleException(step + inner.path, inner.reason, inner.getCause())
                : new UnconvertibleException(step, String.valueOf(failure.getMessage()), failure);
    }
}
