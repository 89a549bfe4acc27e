package org.cratedb4j.client.internal.exec;

import java.util.function.BooleanSupplier;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.wire.RequestBody;

/**
 * A statement on its way.
 *
 * @param body the request's bytes
 * @param repeatable whether running it twice is as good as once; asked only when that matters
 * @param deadline when the call must be over
 * @param job the statement as the server's tables of jobs know it
 * @param cancel ends the call
 */
public record Call(
        RequestBody body, BooleanSupplier repeatable, Deadline deadline, TaggedJob job, CancelSignal cancel) {

    /** A call that reads what the server knows, or kills: nobody cancels it, and it is not itself tracked. */
    static Call untracked(RequestBody body, Deadline deadline) {
        return new Call(body, () -> true, deadline, TaggedJob.UNTRACKED, CancelSignal.NEVER);
    }

    boolean isRepeatable() {
        return repeatable.getAsBoolean();
    }
}
