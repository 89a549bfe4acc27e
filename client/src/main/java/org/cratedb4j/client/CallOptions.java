package org.cratedb4j.client;

import java.time.Duration;
import java.util.Objects;
import org.cratedb4j.client.internal.exec.CancelSignal;
import org.cratedb4j.client.internal.options.Options;
import org.cratedb4j.client.internal.options.RefreshMode;
import org.cratedb4j.client.internal.wire.Converters;
import org.jspecify.annotations.Nullable;

/** What a statement wants otherwise than its client. */
record CallOptions(
        @Nullable Duration timeout,
        boolean isIdempotent,
        @Nullable Cancellation cancellation,
        @Nullable Integer fetchSize,
        Converters converters,
        @Nullable RefreshMode refresh) {

    static final CallOptions DEFAULTS = new CallOptions(null, false, null, null, Converters.NONE, null);

    CallOptions withTimeout(Duration other) {
        return new CallOptions(
                Options.TIMEOUT.checked(other), isIdempotent, cancellation, fetchSize, converters, refresh);
    }

    CallOptions asIdempotent() {
        return new CallOptions(timeout, true, cancellation, fetchSize, converters, refresh);
    }

    CallOptions withCancellation(Cancellation other) {
        return new CallOptions(
                timeout,
                isIdempotent,
                Objects.requireNonNull(other, "cancellation is null"),
                fetchSize,
                converters,
                refresh);
    }

    CallOptions withFetchSize(int rows) {
        return new CallOptions(
                timeout, isIdempotent, cancellation, Options.FETCH_SIZE.checked(rows), converters, refresh);
    }

    CallOptions withConverters(Converters more) {
        return new CallOptions(timeout, isIdempotent, cancellation, fetchSize, converters.with(more), refresh);
    }

    CallOptions withRefresh(RefreshMode mode) {
        return new CallOptions(timeout, isIdempotent, cancellation, fetchSize, converters, mode);
    }

    CancelSignal signal() {
        return cancellation == null ? CancelSignal.NEVER : cancellation.signal();
    }
}
