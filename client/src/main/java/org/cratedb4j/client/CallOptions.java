package org.cratedb4j.client;

import java.time.Duration;
import org.cratedb4j.client.internal.options.Options;
import org.jspecify.annotations.Nullable;

/** What a statement wants otherwise than its client. */
record CallOptions(@Nullable Duration timeout, boolean isIdempotent) {

    CallOptions withTimeout(Duration other) {
        return new CallOptions(Options.TIMEOUT.checked(other), isIdempotent);
    }

    CallOptions asIdempotent() {
        return new CallOptions(timeout, true);
    }
}
