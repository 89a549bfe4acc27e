package org.cratedb4j.client.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.cratedb4j.client.internal.http.TransportException.Phase;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Pause;
import org.cratedb4j.client.internal.wire.ErrorBody;

/** The log-in of one request by token, and what to do when it is refused. */
final class TokenLogIn {

    static final int UNAUTHORIZED = 401;

    private static final int MAX_REFUSAL = 64 * 1024;
    // A token that was issued just now is refused by a server whose clock is a little behind.
    private static final String TOO_EARLY = "can't be used before";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int MAX_PAUSES = 4;

    private final BearerTokens tokens;
    private final Pause pause;
    private String token;
    private boolean renewed;
    private int pauses;

    TokenLogIn(BearerTokens tokens, Pause pause) {
        this.tokens = tokens;
        this.pause = pause;
        token = tokens.current();
    }

    String token() {
        return token;
    }

    /** A refusal whose body can be read twice. */
    HttpAnswer buffered(HttpAnswer refusal) throws TransportException {
        try {
            byte[] body = refusal.body().readNBytes(MAX_REFUSAL);
            return new HttpAnswer(refusal.status(), refusal.headers(), new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new TransportException(Phase.SENT, "the connection broke in the middle of a refusal", e);
        }
    }

    /** Whether a refused request is to be sent again, maybe after a pause, and with what is now {@link #token()}. */
    boolean mayRepeat(HttpAnswer refusal, Deadline deadline) {
        ErrorBody reason = reason(refusal);
        if (reason.fromCrate()) {
            // CrateDB lets the user in, but not do what was asked for.
            return false;
        }
        if (reason.message().contains(TOO_EARLY)) {
            return pauses < MAX_PAUSES && pause(deadline);
        }
        if (renewed) {
            return false;
        }
        renewed = true;
        String other = tokens.insteadOf(token);
        if (other != null) {
            token = other;
        }
        return other != null;
    }

    private static ErrorBody reason(HttpAnswer refusal) {
        try {
            ErrorBody reason = ErrorBody.read(refusal.body());
            refusal.body().reset();
            return reason;
        } catch (IOException e) {
            throw new AssertionError("Bytes in memory can be read", e);
        }
    }

    private boolean pause(Deadline deadline) {
        long nanos = FIRST_PAUSE.toNanos() << pauses++;
        if (nanos >= deadline.remainingNanos()) {
            return false;
        }
        try {
            pause.await(new CountDownLatch(1), nanos);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
