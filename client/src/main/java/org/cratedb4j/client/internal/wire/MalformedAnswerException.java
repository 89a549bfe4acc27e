package org.cratedb4j.client.internal.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** The bytes came, but they are no answer of CrateDB. Other {@link IOException}s mean that the bytes did not come. */
public final class MalformedAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedAnswerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    MalformedAnswerException(String message) {
        this(message, null);
    }

    /** What the JSON layer reports, told apart: the transport's own exception, or bytes that are no JSON. */
    static IOException of(JacksonException e) {
        if (e instanceof JacksonIOException && e.getCause() instanceof IOException cause) {
            return cause;
        }
        return new MalformedAnswerException("The answer is no JSON that CrateDB sends: " + e.getOriginalMessage(), e);
    }
}
