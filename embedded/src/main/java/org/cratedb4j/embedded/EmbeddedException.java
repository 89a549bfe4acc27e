package org.cratedb4j.embedded;

import java.io.IOException;
import java.io.Serial;

/**
 * An embedded node could not do what it should: its port is in use, or its data directory or another file cannot be used. The message
 * says which.
 */
public final class EmbeddedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    EmbeddedException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
