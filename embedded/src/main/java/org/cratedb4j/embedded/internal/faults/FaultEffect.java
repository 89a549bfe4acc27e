package org.cratedb4j.embedded.internal.faults;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a fault does to a request. Immutable.
 *
 * @param delay how long nothing happens first
 * @param executes whether the node executes the request
 * @param answer what the client sees of the answer
 * @param substitute what is answered in place of the node; null: what the node answers
 */
public record FaultEffect(
        Duration delay,
        boolean executes,
        Answer answer,
        @Nullable Substitute substitute) {
    /** What the client sees of an answer. */
    public enum Answer {
        /** All of it. */
        WHOLE,
        /** The first half, and then the end of the connection. */
        HALF,
        /** The end of the connection. */
        CLOSED,
        /** Nothing, on a connection that stays open. */
        NONE
    }

    /**
     * An answer that does not come from executing the request.
     *
     * @param status the HTTP status
     * @param error CrateDB's error; null: no body, as proxies answer
     */
    public record Substitute(int status, @Nullable ServerError error) {}

    /** An error as CrateDB reports it. */
    public record ServerError(int code, String message) {}

    public FaultEffect {
        Objects.requireNonNull(delay);
        Objects.requireNonNull(answer);
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A request cannot be delayed by " + delay + ", which is negative");
        }
    }

    /** Delays the request, and nothing else. */
    public static FaultEffect delay(Duration delay) {
        return new FaultEffect(delay, true, Answer.WHOLE, null);
    }

    /** Answers in place of the node, which executes nothing. */
    public static FaultEffect answer(Substitute substitute) {
        return new FaultEffect(Duration.ZERO, false, Answer.WHOLE, substitute);
    }

    /** Loses the answer, or some of it. */
    public static FaultEffect lose(Answer answer, boolean executes) {
        return new FaultEffect(Duration.ZERO, executes, answer, null);
    }

    /** The same after another delay. */
    public FaultEffect delayedBy(Duration newDelay) {
        return new FaultEffect(newDelay, executes, answer, substitute);
    }
}
