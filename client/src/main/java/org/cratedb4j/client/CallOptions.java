package org.cratedb4j.client;

import java.time.Duration;
import java.util.Objects;
import org.cratedb4j.client.internal.exec.CancelSignal;
import org.cratedb4j.client.internal.options.Options;
import org.jspecify.annotations.Nullable;

/** What a statement wants otherwise than its client. */
record CallOptions(
        @Nullable Duration timeout,
        boolean isIdempotent,
        @Nullable Cancellation cancellation) {

    static final CallOptions DEFAULTS = new CallOptions(null, false, null);

    CallOptions withTimeout(Duration other) {
        return new CallOptions(Options.TIMEOUT.checked(other), isIdempotent, cancellation);
    }

    CallOptions asIdempotent() {
        return new CallOptions(timeout, true, cancellation);
    }

    CallOptions withCancellation(Cancellation other) {
        return new CallOptions(timeout, isIdempotent, Objects.requireNonNull(other, "cancellation is null"));
    }

    CancelSignal signal() {
        return cancellation == null ? CancelSignal.NEVER : cancellation.signal();
    }
}
