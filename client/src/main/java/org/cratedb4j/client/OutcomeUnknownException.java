package org.cratedb4j.client;

import java.util.function.Supplier;
import org.cratedb4j.client.StatementOutcome.Status;
import org.jspecify.annotations.Nullable;

/**
 * A statement was sent, no answer came, and whether it was executed is unknown. It was not sent again, since that might
 * have executed it twice. {@link #resolve()} asks the cluster what became of it.
 */
public final class OutcomeUnknownException extends CrateException {

    private static final long serialVersionUID = 1L;

    /** The tag that the statement's text carries. */
    private final String tag;

    /** What asks the cluster; lost when the exception is serialized. */
    private final transient @Nullable Supplier<StatementOutcome> resolver;

    /**
     * An exception about a statement without an answer.
     *
     * @param message what went wrong
     * @param node the node the statement was sent to
     * @param attempts how many times the statement was tried
     * @param cause the cause, null if there is none
     * @param tag the tag that the statement's text carries
     * @param resolver what asks the cluster
     */
    public OutcomeUnknownException(
            String message,
            String node,
            int attempts,
            @Nullable Throwable cause,
            String tag,
            Supplier<StatementOutcome> resolver) {
        super(message, "08007", node, attempts, cause);
        this.tag = tag;
        this.resolver = resolver;
    }

    /**
     * The tag by which the statement is found: its text in {@code sys.jobs} and {@code sys.jobs_log} ends in it.
     *
     * @return the tag
     */
    public String tag() {
        return tag;
    }

    /**
     * Asks the cluster what became of the statement, in {@code sys.jobs} and {@code sys.jobs_log}. That the statement is not
     * found there proves nothing by itself: {@link Status#NOT_EXECUTED} is answered only if the node that the statement was
     * sent to is one of the cluster by its own address, logs all jobs, and still has others in its log that ended before
     * this one was sent, so that it can neither have forgotten it nor been restarted since. The log is kept in memory, so
     * the sooner one asks, the better. Blocks for some seconds at most; may be called again, for example while the
     * statement is {@link Status#RUNNING}.
     *
     * @return what is known now; never throws for what the cluster answers
     */
    public StatementOutcome resolve() {
        return resolver == null
                ? new StatementOutcome(Status.UNKNOWN, "the exception has lost its client by serialization")
                : resolver.get();
    }
}
