package org.cratedb4j.client;

import java.util.Objects;

/**
 * What became of a statement that got no answer, as far as the cluster can tell.
 *
 * @param status what is known
 * @param detail the server's error for {@link Status#FAILED}, the reason for {@link Status#UNKNOWN} and
 *     {@link Status#NOT_EXECUTED}, else empty
 */
public record StatementOutcome(Status status, String detail) {

    /** What is known of a statement. */
    public enum Status {
        /** It was executed, and went well. */
        EXECUTED,
        /** It ended in an error, or was killed. A statement on many rows may have changed some of them. */
        FAILED,
        /** It is running. */
        RUNNING,
        /** It was not executed, and will not be: the node it was sent to would know of it, and does not. */
        NOT_EXECUTED,
        /** Nobody can tell. */
        UNKNOWN
    }

    /**
     * Checks that what must be there is there.
     *
     * @param status what is known
     * @param detail the rest
     */
    public StatementOutcome {
        Objects.requireNonNull(status, "status is null");
        Objects.requireNonNull(detail, "detail is null");
    }
}
