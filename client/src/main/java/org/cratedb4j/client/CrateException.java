package org.cratedb4j.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whatever goes wrong in this client. Unchecked and immutable; no message ever holds a password or a parameter's value
 * that the caller did not put into the SQL text.
 *
 * <p>Failures of earlier attempts on other nodes are kept as {@linkplain #getSuppressed() suppressed exceptions}.
 */
public abstract class CrateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The SQLState. */
    private final String sqlState;

    /** The node it went wrong on. */
    private final @Nullable String node;

    /** How many times the statement was tried. */
    private final int attempts;

    /**
     * An exception about a call.
     *
     * @param message what went wrong
     * @param sqlState the SQLState, five characters
     * @param node the node it went wrong on, null if none was involved
     * @param attempts how many times the statement was tried, 0 if never
     * @param cause the cause, null if there is none
     */
    protected CrateException(
            String message, String sqlState, @Nullable String node, int attempts, @Nullable Throwable cause) {
        super(message, cause);
        this.sqlState = sqlState;
        this.node = node;
        this.attempts = attempts;
    }

    /**
     * The SQLState, the same that CrateDB reports on its PostgreSQL port where it has one of its own.
     *
     * @return five characters
     */
    public final String sqlState() {
        return sqlState;
    }

    /**
     * The node it went wrong on.
     *
     * @return the node's address without credentials, empty if no node was involved
     */
    public final Optional<String> node() {
        return Optional.ofNullable(node);
    }

    /**
     * How many times the statement was tried.
     *
     * @return the number of attempts, 0 if it never came to one
     */
    public final int attempts() {
        return attempts;
    }
}
