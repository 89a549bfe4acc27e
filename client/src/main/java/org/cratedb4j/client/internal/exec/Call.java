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
 */
public record Call(RequestBody body, BooleanSupplier repeatable, Deadline deadline) {

    boolean isRepeatable() {
        return repeatable.getAsBoolean();
    }
}
