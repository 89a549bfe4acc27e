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
        @Nullable Cancellation cancellation,
        @Nullable Integer fetchSize) {

    static final CallOptions DEFAULTS = new CallOptions(null, false, null, null);

    CallOptions withTimeout(Duration other) {
        return new CallOptions(Options.TIMEOUT.checked(other), isIdempotent, cancellation, fetchSize);
    }

    CallOptions asIdempotent() {
        return new CallOptions(timeout, true, cancellation, fetchSize);
    }

    CallOptions withCancellation(Cancellation other) {
        return new CallOptions(timeout, isIdempotent, Objects.requireNonNull(other, "cancellation is null"), fetchSize);
    }

    CallOptions withFetchSize(int rows) {
        return new CallOptions(timeout, isIdempotent, cancellation, Options.FETCH_SIZE.checked(rows));
    }

    CancelSignal signal() {
        return cancellation == null ? CancelSignal.NEVER : cancellation.signal();
    }
}
