package org.cratedb4j.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a statement wants otherwise than its client. */
record CallOptions(@Nullable Duration timeout, boolean isIdempotent) {

    CallOptions withTimeout(Duration other) {
        if (other.isZero() || other.isNegative()) {
            throw new InvalidOptionException("A time-out must be longer than 0, not " + other);
        }
        return new CallOptions(other, isIdempotent);
    }

    CallOptions asIdempotent() {
        return new CallOptions(timeout, true);
    }
}
