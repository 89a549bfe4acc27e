package org.cratedb4j.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error as a node answered it.
 *
 * @param httpStatus the HTTP status
 * @param code CrateDB's error code, 0 if the answer had none (log-in errors come as plain text)
 * @param sqlState the SQLState that belongs to the code
 * @param message the text, for example {@code SQLParseException[line 1:1: ...]}
 * @param trace the server's stack trace, null unless the option {@code error_trace} asked for it
 */
public record ServerError(
        int httpStatus,
        int code,
        String sqlState,
        String message,
        @Nullable String trace) {

    /**
     * Checks that what must be there is there.
     *
     * @param httpStatus the HTTP status
     * @param code CrateDB's error code
     * @param sqlState the SQLState
     * @param message the text
     * @param trace the server's stack trace
     */
    public ServerError {
        Objects.requireNonNull(sqlState, "sqlState is null");
        Objects.requireNonNull(message, "message is null");
    }
}
