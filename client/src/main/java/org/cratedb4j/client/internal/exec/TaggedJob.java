package org.cratedb4j.client.internal.exec;

import org.cratedb4j.client.StatementOutcome;
import org.cratedb4j.client.StatementOutcome.Status;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the server's tables of jobs know it.
 *
 * @param tag the tag that its text carries
 * @param since a reading of the client's clock before it was sent
 * @param jobs what asks and stops the server, null for a statement that is short and not worth it
 * @param watch who is told what becomes of it
 */
public record TaggedJob(String tag, long since, @Nullable Jobs jobs, StatementWatch watch) {

    static final TaggedJob UNTRACKED = new TaggedJob("", 0, null, StatementWatch.NONE);

    /**
     * The statement's text with its tag. A comment to the end of the line can follow anything: a semicolon, another such
     * comment, of which it becomes part, and an unclosed string or block comment, which it does not close. The program's name
     * stands before the tag.
     */
    public String tagged(String sql) {
        return sql + " -- " + (jobs == null ? "" : jobs.program()) + tag;
    }

    /** The same statement, about to be sent again, and no more to be taken for what was sent before. */
    TaggedJob renewed() {
        return jobs == null ? this : jobs.next().watchedBy(watch);
    }

    /** The same statement, of which somebody wants to know. */
    public TaggedJob watchedBy(StatementWatch other) {
        return new TaggedJob(tag, since, jobs, other);
    }

    /** Has the statement stopped, which may only just have been sent. */
    void kill() {
        if (jobs != null) {
            jobs.killer().kill(tag);
        }
    }

    /** Has the statement stopped if it still runs, although its answer has begun. */
    void killRest() {
        if (jobs != null) {
            jobs.killer().killRest(tag);
        }
    }

    /** What became of the statement that was sent to a node. */
    StatementOutcome outcome(NodeAddress node) {
        return jobs == null
                ? new StatementOutcome(Status.UNKNOWN, "the statement has no tag")
                : jobs.resolver().resolve(tag, since, node);
    }
}
