package org.cratedb4j.embedded.internal.login;

import java.io.Serial;

/** Somebody may not come in. The message is for them. */
public final class LoginException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    LoginException(String message) {
        super(message);
    }
}
