package org.cratedb4j.client.internal.tls;

import org.jspecify.annotations.Nullable;

/** A key cannot be decrypted with the password given, or there is none. */
public final class WrongPasswordException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    WrongPasswordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
