package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.http.HttpAnswer;
import org.cratedb4j.client.internal.wire.ErrorBody;

/** What is done about an error answer: it is thrown, or waited out. */
final class Refusals {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    // What a proxy answers when it has no node; CrateDB's own 503 has a body of CrateDB's.
    private static final Set<Integer> PROXY_ERRORS = Set.of(502, UNAVAILABLE, 504);

    private final RetryPolicy retries;

    Refusals(RetryPolicy retries) {
        this.retries = retries;
    }

    /** Whether an answer is a proxy's that reaches no node. */
    static boolean isFromProxy(int status, ErrorBody error) {
        return !error.fromCrate() && PROXY_ERRORS.contains(status);
    }

    /** Reads an error answer; returns if the statement is to be sent again, after it has waited as long as it takes. */
    void handle(Exchange exchange, HttpAnswer http, Call call, Attempts attempts) throws IOException {
        ErrorBody error = ErrorBody.read(http.body());
        if (isFromProxy(http.status(), error)) {
            throw new IOException("HTTP " + http.status() + " from a proxy: " + error.message());
        }
        exchange.finished();
        CrateException failure = call.answers().error(http.status(), error, attempts.name(), attempts.count());
        boolean notExecuted = http.status() == TOO_MANY_REQUESTS;
        boolean again = call.request().content().isRepeatable()
                && (notExecuted || (http.status() == UNAVAILABLE && call.isRepeatable()));
        if (!again || attempts.refusals() + 1 >= retries.maxAttempts()) {
            throw attempts.withCauses(failure);
        }
        backOff(failure, http.retryAfter(), call, attempts);
    }

    private void backOff(CrateException failure, Duration retryAfter, Call call, Attempts attempts) {
        long nanos = retries.delayNanos(attempts.refusals() + 1, retryAfter);
        if (nanos >= call.deadline().remainingNanos()) {
            throw attempts.withCauses(failure);
        }
        attempts.refused(failure);
        try {
            if (nanos > 0 && retries.pause().await(call.cancel().latch(), nanos)) {
                throw attempts.cancelled(false, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw attempts.cancelled(false, null);
        }
    }
}
