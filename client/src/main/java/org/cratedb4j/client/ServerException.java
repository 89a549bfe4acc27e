package org.cratedb4j.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node answered with an error. Subclasses stand for the errors that callers tell apart; every other one comes as this
 * class, with its {@linkplain #code() code} kept.
 */
public class ServerException extends CrateException {

    private static final long serialVersionUID = 1L;

    /** CrateDB's error code. */
    private final int code;

    /** The HTTP status. */
    private final int httpStatus;

    /** The server's stack trace. */
    private final @Nullable String errorTrace;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public ServerException(ServerError error, @Nullable String node, int attempts) {
        super(error.message(), error.sqlState(), node, attempts, null);
        code = error.code();
        httpStatus = error.httpStatus();
        errorTrace = error.trace();
    }

    /**
     * CrateDB's error code, for example 4041 for an unknown relation.
     *
     * @return the code, 0 if the answer had none
     */
    public final int code() {
        return code;
    }

    /**
     * The HTTP status of the answer.
     *
     * @return the status
     */
    public final int httpStatus() {
        return httpStatus;
    }

    /**
     * The server's stack trace.
     *
     * @return the trace, empty unless the option {@code error_trace} asked for it
     */
    public final Optional<String> errorTrace() {
        return Optional.ofNullable(errorTrace);
    }
}
