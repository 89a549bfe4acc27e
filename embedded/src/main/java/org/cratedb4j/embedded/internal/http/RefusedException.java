package org.cratedb4j.embedded.internal.http;

/** A request that is answered before any endpoint sees it. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    RefusedException(Reply reply) {
        super("HTTP " + reply.status(), null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }
}
