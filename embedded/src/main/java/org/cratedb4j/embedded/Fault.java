package org.cratedb4j.embedded;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.cratedb4j.embedded.internal.faults.FaultEffect;
import org.cratedb4j.embedded.internal.faults.FaultRule;

/**
 * Something that goes wrong with requests to an embedded node, see {@link Faults#inject}. Without more said it happens to every
 * request: also to {@code GET /}, to blobs, and to the statements by which a client looks for or kills another one.
 *
 * <pre>{@code
 * node.faults().inject(Fault.dropAfterExecution().onStatements(sql -> sql.startsWith("INSERT")).times(1));
 * }</pre>
 *
 * <p>Immutable, and thread-safe if the predicate is.
 */
public final class Fault {
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int UNAVAILABLE_CODE = 5030;

    private final FaultRule rule;

    private Fault(FaultRule rule) {
        this.rule = rule;
    }

    private static Fault of(FaultEffect effect) {
        return new Fault(FaultRule.always(effect));
    }

    FaultRule rule() {
        return rule;
    }

    /**
     * Delays the execution of a request; its answer is the node's. A client that gives up meanwhile does not stop it.
     *
     * @param time how long, not negative
     * @return the fault
     */
    public static Fault delay(Duration time) {
        return of(FaultEffect.delay(time));
    }

    /**
     * Closes the connection instead of executing the request.
     *
     * @return the fault
     */
    public static Fault dropBeforeExecution() {
        return of(FaultEffect.lose(FaultEffect.Answer.CLOSED, false));
    }

    /**
     * Executes the request, sends the first half of the answer's body, and closes the connection. Of an answer without a body nothing is
     * sent.
     *
     * @return the fault
     */
    public static Fault dropWithinAnswer() {
        return of(FaultEffect.lose(FaultEffect.Answer.HALF, true));
    }

    /**
     * Executes the request and closes the connection instead of answering.
     *
     * @return the fault
     */
    public static Fault dropAfterExecution() {
        return of(FaultEffect.lose(FaultEffect.Answer.CLOSED, true));
    }

    /**
     * Neither executes the request nor answers; the connection stays open until the client closes it, the faults are reset or the node
     * is stopped.
     *
     * @return the fault
     */
    public static Fault silence() {
        return of(FaultEffect.lose(FaultEffect.Answer.NONE, false));
    }

    /**
     * Executes the request and does not answer; the connection stays open as with {@link #silence}.
     *
     * @return the fault
     */
    public static Fault silenceAfterExecution() {
        return of(FaultEffect.lose(FaultEffect.Answer.NONE, true));
    }

    /**
     * Answers 503 with a CrateDB error, as a living node does while the cluster cannot execute statements. Nothing is executed.
     *
     * @return the fault
     */
    public static Fault unavailable() {
        return error(SERVICE_UNAVAILABLE, UNAVAILABLE_CODE, "ServiceUnavailableException[A fault was injected]");
    }

    /**
     * Answers with a CrateDB error. Nothing is executed.
     *
     * @param status the HTTP status, from 400 to 599
     * @param code the code of the error, for example 4290
     * @param message the text of the error
     * @return the fault
     */
    public static Fault error(int status, int code, String message) {
        return of(FaultEffect.answer(new FaultEffect.Substitute(
                checkedStatus(status), new FaultEffect.ServerError(code, Objects.requireNonNull(message)))));
    }

    /**
     * Answers with a status and no body, as a proxy between does that cannot reach the node. Nothing is executed.
     *
     * @param status the HTTP status, from 400 to 599: mostly 502, 503 or 504
     * @return the fault
     */
    public static Fault proxyError(int status) {
        return of(FaultEffect.answer(new FaultEffect.Substitute(checkedStatus(status), null)));
    }

    private static int checkedStatus(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("The status of an error is a number from 400 to 599, not " + status);
        }
        return status;
    }

    /**
     * The same fault, for requests to {@code /_sql} with some statements only.
     *
     * @param statements decides by the text of the statement as it was sent, comments included; is asked by several threads at once
     * @return a new fault
     */
    public Fault onStatements(Predicate<String> statements) {
        return new Fault(new FaultRule(rule.effect(), Objects.requireNonNull(statements), rule.limit(), rule.sample()));
    }

    /**
     * The same fault, for a number of requests: after those it happens no more.
     *
     * @param number how many, at least 1; no limit by default
     * @return a new fault
     */
    public Fault times(long number) {
        return new Fault(new FaultRule(rule.effect(), rule.statements(), number, rule.sample()));
    }

    /**
     * The same fault, for a part of the requests that are drawn by chance.
     *
     * @param share the probability that it happens to a request, from 0 to 1
     * @param seed makes it happen to the same ones, counted from the first, in each run
     * @return a new fault
     */
    public Fault share(double share, long seed) {
        return new Fault(
                new FaultRule(rule.effect(), rule.statements(), rule.limit(), new FaultRule.Sample(share, seed)));
    }

    /**
     * The same fault after a delay, in which nothing is executed.
     *
     * @param time how long, not negative; zero by default
     * @return a new fault
     */
    public Fault delayedBy(Duration time) {
        return new Fault(new FaultRule(rule.effect().delayedBy(time), rule.statements(), rule.limit(), rule.sample()));
    }
}
