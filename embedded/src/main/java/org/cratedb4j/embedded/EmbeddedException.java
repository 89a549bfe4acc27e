package org.cratedb4j.embedded;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.NoSuchFileException;

/**
 * An embedded node could not do what it should: its port is in use, or its data directory or another file cannot be used. The message
 * says which.
 */
public final class EmbeddedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    EmbeddedException(IOException cause) {
        super(messageOf(cause), cause);
    }

    private static String messageOf(IOException cause) {
        return cause instanceof NoSuchFileException
                ? "There is no file " + cause.getMessage()
                : String.valueOf(cause.getMessage());
    }
}
