package org.cratedb4j.client;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import org.cratedb4j.client.internal.exec.SqlEndpoint;
import org.cratedb4j.client.internal.mapping.ResultMapping;
import org.cratedb4j.client.internal.options.Options;
import org.cratedb4j.client.internal.options.RefreshMode;
import org.cratedb4j.client.internal.options.Settings;
import org.cratedb4j.client.internal.wire.Converters;
import org.cratedb4j.client.internal.wire.ResultColumns;
import org.jspecify.annotations.Nullable;

/** What the client's options say about all statements. */
record StatementDefaults(
        SqlEndpoint endpoint,
        @Nullable Duration timeout,
        @Nullable ZoneId zone,
        int fetchSize,
        long maxResultBytes,
        Converters converters,
        RefreshMode refresh) {

    static StatementDefaults of(Settings settings, Converters converters) {
        return new StatementDefaults(
                new SqlEndpoint(settings.get(Options.ERROR_TRACE)),
                settings.find(Options.TIMEOUT),
                settings.find(Options.TIME_ZONE),
                settings.get(Options.FETCH_SIZE),
                Objects.requireNonNullElse(settings.find(Options.MAX_RESULT_BYTES), Long.MAX_VALUE),
                converters,
                settings.get(Options.REFRESH_POLICY));
    }

    @Nullable
    Duration timeout(CallOptions options) {
        return options.timeout() != null ? options.timeout() : timeout;
    }

    Converters converters(CallOptions options) {
        return converters.with(options.converters());
    }

    ResultMapping mapping(ResultColumns columns, CallOptions options) {
        return new ResultMapping(columns, zone, converters(options));
    }

    RefreshMode refresh(CallOptions options) {
        return options.refresh() != null ? options.refresh() : refresh;
    }

    int fetchSize(CallOptions options) {
        return options.fetchSize() != null ? options.fetchSize() : fetchSize;
    }
}
