package org.cratedb4j.client.internal.exec;

import java.util.function.BooleanSupplier;
import org.cratedb4j.client.internal.http.HttpRequest;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.wire.RequestBody;

/**
 * A request on its way.
 *
 * @param request what is sent
 * @param answers which answers are good, and what the others mean
 * @param repeatable whether running it twice is as good as once; asked only when that matters
 * @param deadline when the call must be over
 * @param job the statement as the server's tables of jobs know it
 * @param cancel ends the call
 */
public record Call(
        HttpRequest request,
        AnswerRule answers,
        BooleanSupplier repeatable,
        Deadline deadline,
        TaggedJob job,
        CancelSignal cancel) {

    /** A call that reads what the server knows, or kills: nobody cancels it, and it is not itself tracked. */
    static Call untracked(HttpRequest request, Deadline deadline) {
        return new Call(
                request, StatementAnswers.OF_LOOKUPS, () -> true, deadline, TaggedJob.UNTRACKED, CancelSignal.NEVER);
    }

    /** A call that nobody finds among the jobs of the server, for it is no statement. */
    public static Call other(
            HttpRequest request,
            AnswerRule answers,
            BooleanSupplier repeatable,
            Deadline deadline,
            CancelSignal cancel) {
        return new Call(request, answers, repeatable, deadline, TaggedJob.UNTRACKED, cancel);
    }

    /** The same call for another place, to which a node has pointed. */
    Call redirectedTo(String target) {
        return new Call(request.to(target), answers, repeatable, deadline, job, cancel);
    }

    /** This call under another tag, since what was sent before is looked for by its tag and killed. */
    Call renewed() {
        if (job.jobs() == null || !(request.content() instanceof RequestBody body)) {
            return this;
        }
        TaggedJob next = job.renewed();
        HttpRequest retagged = request.with(body.replacing(job.tag(), next.tag()));
        return new Call(retagged, answers, repeatable, deadline, next, cancel);
    }

    boolean isRepeatable() {
        return repeatable.getAsBoolean();
    }
}
