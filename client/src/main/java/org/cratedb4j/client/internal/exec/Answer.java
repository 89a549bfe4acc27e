package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.http.Lease;
import org.cratedb4j.client.internal.wire.MalformedAnswerException;

/** A good answer whose body may still be on its way, on a connection that is leased until then. */
final class Answer {

    private final Call call;
    private final Attempts attempts;
    private final Lease lease;

    Answer(Call call, Attempts attempts, Lease lease) {
        this.call = call;
        this.attempts = attempts;
        this.lease = lease;
    }

    String node() {
        return attempts.name();
    }

    int attempts() {
        return attempts.count();
    }

    /** The body was read to its end: the connection may serve again. */
    void finished() {
        lease.release();
    }

    /** Nobody reads on: the connection is closed. */
    void abandoned() {
        lease.discard();
    }

    /** Closes the connection after a failure and says what the failure means. */
    CrateException failed(IOException cause) {
        boolean expired = lease.hasExpired();
        lease.discard();
        if (expired) {
            return attempts.timedOut(call.deadline(), true, cause);
        }
        if (cause instanceof MalformedAnswerException) {
            return attempts.malformed(cause);
        }
        return call.isRepeatable() ? attempts.broken(cause) : attempts.outcomeUnknown(cause);
    }
}
