package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import java.time.Duration;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.http.HttpAnswer;
import org.cratedb4j.client.internal.http.HttpRequest;
import org.cratedb4j.client.internal.http.Lease;
import org.cratedb4j.client.internal.http.TransportException;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.wire.MalformedAnswerException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call on a leased connection, from the request's first byte to the answer's last. Whoever gives up on it
 * has the statement killed on the server, since a closed connection does not stop it there.
 */
public final class Exchange {

    private final Call call;
    private final Attempts attempts;
    private final ConnectionUse connection;
    private final Blame blame;
    private Deadline deadline;
    private boolean over;
    // One object, for a reference to the method would be another one each time.
    private final Runnable onCancel = this::cancel;

    Exchange(Call call, Attempts attempts, ConnectionUse connection, Blame blame) {
        this.call = call;
        this.attempts = attempts;
        this.connection = connection;
        this.blame = blame;
        deadline = call.deadline();
    }

    void send(HttpRequest request, @Nullable Duration attemptTimeout) throws TransportException {
        call.cancel().listen(onCancel);
        deadline = call.deadline().orWithin(attemptTimeout);
        if (isWatched()) {
            connection.lease().count();
        }
        connection.lease().send(request, deadline);
    }

    private boolean isWatched() {
        return call.job().watch() != StatementWatch.NONE;
    }

    private void tellTransfer() {
        if (isWatched()) {
            Lease lease = connection.lease();
            call.job().watch().transferred(node(), lease.sentBytes(), lease.receivedBytes());
        }
    }

    /** Reads the head of the answer to what was sent. */
    HttpAnswer receive() throws TransportException {
        return connection.lease().receive();
    }

    /** The answer has begun: from now on, only the call's own deadline counts. */
    void begun() {
        if (deadline != call.deadline()) {
            connection.lease().extend(call.deadline());
        }
    }

    /** The node. */
    public String node() {
        return attempts.name();
    }

    /** The number of attempts. */
    public int attempts() {
        return attempts.count();
    }

    /** The answer was read to its end: the connection may serve again. */
    public void finished() {
        over = true;
        tellTransfer();
        call.cancel().forget(onCancel);
        connection.finished();
    }

    /** Whether an answer that nobody wants has to be read to its end nevertheless. */
    boolean isKept() {
        return connection.isKept();
    }

    /** Nobody reads on: the connection is closed. */
    public void abandoned() {
        discard();
        call.job().killRest();
    }

    /** Closes the connection after a failure that says nothing about the call, unless the answer was read to its end. */
    void discard() {
        if (!over) {
            over = true;
            tellTransfer();
            call.cancel().forget(onCancel);
            connection.discard();
        }
    }

    /** Closes the connection after a failure; returns what to remember if the call may be sent to another node. */
    IOException failed(IOException cause) {
        boolean expired = connection.lease().hasExpired();
        discard();
        blame(expired, cause);
        CrateException end = end(expired, cause);
        if (end != null) {
            throw end;
        }
        return expired ? attemptTimedOut(cause) : cause;
    }

    private void blame(boolean expired, IOException cause) {
        if (expired) {
            blame.tookTooLong(attemptTimedOut(cause));
        } else if (!call.cancel().isGiven() && !Thread.currentThread().isInterrupted()) {
            blame.brokeOff(cause);
        }
    }

    private @Nullable CrateException end(boolean expired, IOException cause) {
        if (call.cancel().isGiven()) {
            return attempts.cancelled(true, cause);
        }
        if (Thread.currentThread().isInterrupted()) {
            call.job().kill();
            return attempts.cancelled(true, cause);
        }
        if (expired) {
            call.job().kill();
            attempts.killed();
        }
        if (expired && call.deadline().hasPassed()) {
            return attempts.timedOut(call.deadline(), true, cause);
        }
        if (cause instanceof MalformedAnswerException) {
            return attempts.malformed(cause);
        }
        if (call.isRepeatable()) {
            return null;
        }
        return attempts.outcomeUnknown(call.job(), expired ? attemptTimedOut(cause) : cause);
    }

    private IOException attemptTimedOut(IOException cause) {
        long millis = deadline.timeout() == null ? 0 : deadline.timeout().toMillis();
        return new IOException("no answer within the " + millis + " ms that an attempt may take", cause);
    }

    /** Closes the connection after a failure behind the first row, which ends the call in any case. */
    public CrateException broken(IOException cause) {
        return attempts.broken(failed(cause));
    }

    /** The answer is in memory, and is no good. */
    CrateException malformed(IOException cause) {
        return attempts.malformed(cause);
    }

    private void cancel() {
        connection.cut();
        call.job().kill();
    }
}
