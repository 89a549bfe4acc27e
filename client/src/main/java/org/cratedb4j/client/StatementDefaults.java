package org.cratedb4j.client;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import org.cratedb4j.client.internal.options.Options;
import org.cratedb4j.client.internal.options.Settings;
import org.jspecify.annotations.Nullable;

/** What the client's options say about all statements. */
record StatementDefaults(
        @Nullable Duration timeout, @Nullable ZoneId zone, int fetchSize, long maxResultBytes) {

    static StatementDefaults of(Settings settings) {
        return new StatementDefaults(
                settings.find(Options.TIMEOUT),
                settings.find(Options.TIME_ZONE),
                settings.get(Options.FETCH_SIZE),
                Objects.requireNonNullElse(settings.find(Options.MAX_RESULT_BYTES), Long.MAX_VALUE));
    }

    @Nullable
    Duration timeout(CallOptions options) {
        return options.timeout() != null ? options.timeout() : timeout;
    }

    int fetchSize(CallOptions options) {
        return options.fetchSize() != null ? options.fetchSize() : fetchSize;
    }
}
