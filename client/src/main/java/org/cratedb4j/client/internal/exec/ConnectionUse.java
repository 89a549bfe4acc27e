package org.cratedb4j.client.internal.exec;

import org.cratedb4j.client.internal.http.Lease;

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

    /** What comes next goes elsewhere: to where a node has pointed, or to whichever takes what this one has refused. */
    void leave();

    /** Whether an answer that nobody wants is better read to its end than given up with the connection. */
    boolean isKept();

    /** The use of a connection by one exchange, which gives it back. */
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
        public void leave() {
            // Given back when the answer was read.
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
