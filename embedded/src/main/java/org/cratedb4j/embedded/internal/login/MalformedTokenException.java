package org.cratedb4j.embedded.internal.login;

import java.io.Serial;

/** What was sent as a token is none. */
public final class MalformedTokenException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    MalformedTokenException(String message) {
        super(message);
    }
}
