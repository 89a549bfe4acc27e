package org.cratedb4j.client.internal.exec;

import org.cratedb4j.client.internal.http.HttpAnswer;
import org.cratedb4j.client.internal.http.HttpRequest;
import org.cratedb4j.client.internal.http.Lease;
import org.cratedb4j.client.internal.http.TransportException;
import org.cratedb4j.client.internal.time.Deadline;

/** What one exchange may do with its connection, which is leased for it alone or belongs to a session. */
interface ConnectionUse {

    /** The connection. */
    Lease lease();

    /** The answer was read to its end. */
    void finished();

    /** The connection is of no use any more. */
    void discard();

    /** Ends the wait for an answer at once, if the connection may be given up for that; called by any thread. */
    void cut();

    /** Whether an answer that nobody wants is better read to its end than given up with the connection. */
    boolean isKept();

    /** Sends a request and reads the head of its answer. */
    default HttpAnswer exchange(HttpRequest request, Deadline deadline) throws TransportException {
        return lease().exchange(request, deadline);
    }

    /** The use of a connection by one exchange. */
    record Once(Lease lease) implements ConnectionUse {

        @Override
        public void finished() {
            lease.release();
        }

        @Override
        public void discard() {
            lease.discard();
        }

        @Override
        public void cut() {
            lease.discard();
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }
}
