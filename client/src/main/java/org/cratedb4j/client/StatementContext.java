package org.cratedb4j.client;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.cratedb4j.client.internal.exec.BulkRunner;
import org.cratedb4j.client.internal.exec.Call;
import org.cratedb4j.client.internal.exec.ResultCursor;
import org.cratedb4j.client.internal.exec.StatementRunner;
import org.cratedb4j.client.internal.sql.ParsedStatement;
import org.cratedb4j.client.internal.sql.StatementKind;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.wire.RequestBody;
import org.cratedb4j.client.internal.wire.RequestEncoder;
import org.jspecify.annotations.Nullable;

/** What statements need of their client to be executed. */
record StatementContext(
        StatementRunner runner,
        @Nullable Duration timeout,
        @Nullable ZoneId zone,
        Ticker ticker) {

    ResultCursor open(String sql, Parameters parameters, CallOptions options) {
        Deadline deadline = deadline(options);
        ParsedStatement statement = ParsedStatement.parse(sql);
        RequestBody body = RequestEncoder.encode(statement.text(), parameters.order(statement));
        return ResultCursor.open(runner, call(sql, body, options, deadline));
    }

    BulkRunner.Outcome runBulk(String sql, List<Object> rows, CallOptions options) {
        Deadline deadline = deadline(options);
        ParsedStatement statement = ParsedStatement.parse(sql);
        BulkParameters parameters = new BulkParameters(statement);
        RequestBody body = RequestEncoder.encodeBulk(
                statement.text(), rows.stream().map(parameters::of).iterator());
        return BulkRunner.run(runner, call(sql, body, options, deadline), rows.size());
    }

    private Deadline deadline(CallOptions options) {
        return Deadline.after(options.timeout() != null ? options.timeout() : timeout, ticker);
    }

    private static Call call(String sql, RequestBody body, CallOptions options, Deadline deadline) {
        return new Call(body, () -> options.isIdempotent() || StatementKind.isReadOnly(sql), deadline);
    }
}
