package org.cratedb4j.client;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cratedb4j.client.internal.exec.BulkRunner;
import org.cratedb4j.client.internal.exec.Call;
import org.cratedb4j.client.internal.exec.CallRunner;
import org.cratedb4j.client.internal.exec.CursorCalls;
import org.cratedb4j.client.internal.exec.Jobs;
import org.cratedb4j.client.internal.exec.ResultCursor;
import org.cratedb4j.client.internal.exec.SessionRunner;
import org.cratedb4j.client.internal.exec.StatementAnswers;
import org.cratedb4j.client.internal.exec.StatementRunner;
import org.cratedb4j.client.internal.exec.TaggedJob;
import org.cratedb4j.client.internal.sql.ParsedStatement;
import org.cratedb4j.client.internal.sql.SessionSetting;
import org.cratedb4j.client.internal.sql.StatementKind;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.wire.Converters;
import org.cratedb4j.client.internal.wire.EncodedRows;
import org.cratedb4j.client.internal.wire.RequestBody;
import org.cratedb4j.client.internal.wire.RequestEncoder;
import org.jspecify.annotations.Nullable;

/** What statements need of their client to be executed. */
record StatementContext(
        StatementRunner cluster,
        @Nullable SessionRunner session,
        Jobs jobs,
        AsyncCalls async,
        StatementDefaults defaults,
        WrittenTables written,
        @Nullable Listening listening,
        Ticker ticker) {

    StatementContext inSession(SessionRunner opened) {
        return new StatementContext(cluster, opened, jobs, async, defaults, written, listening, ticker);
    }

    SessionRunner openSession(@Nullable Duration within) {
        return cluster.openSession(Deadline.after(within, ticker));
    }

    private CallRunner runner() {
        return session == null ? cluster : session;
    }

    ResultCursor open(String sql, Parameters parameters, CallOptions options) {
        Deadline deadline = deadline(options);
        RefreshCall refresh = refreshCall(sql, options, deadline);
        refresh.before();
        ResultCursor cursor = refresh.noting(
                () -> open(sql, parameters, options, deadline),
                opened -> opened.columns().size() > 0 || opened.rowCount() != 0);
        if (refresh.refreshesAfterwards()) {
            // What RETURNING returns may have to make room.
            cursor.buffer();
            refresh.after();
        }
        return cursor;
    }

    private RefreshCall refreshCall(String sql, CallOptions options, Deadline deadline) {
        boolean ownPath = session != null && session.hasSet("search_path");
        return new RefreshCall(
                written, defaults.refresh(options), sql, ownPath, deadline, text -> refresh(text, options, deadline));
    }

    private void refresh(String sql, CallOptions options, Deadline deadline) {
        TaggedJob job = jobs.next();
        RequestBody body = RequestEncoder.encode(job.tagged(sql), List.of());
        ResultCursor.open(runner(), call(sql, job, body, options.asIdempotent(), deadline))
                .close();
    }

    /** Refreshes what a bulk statement has written in several requests, if that is wanted. */
    void refreshAfter(String sql, CallOptions options) {
        refreshCall(sql, options, deadline(options)).after();
    }

    private ResultCursor open(String sql, Parameters parameters, CallOptions options, Deadline deadline) {
        String setting = setting(sql);
        ParsedStatement statement = ParsedStatement.parse(sql);
        List<@Nullable Object> values = parameters.order(statement);
        TaggedJob job = start(sql);
        ResultCursor cursor = telling(job, () -> open(sql, statement, values, job, deadline, options));
        remember(setting);
        return cursor.watchedBy(job.watch());
    }

    private ResultCursor open(
            String sql,
            ParsedStatement statement,
            List<@Nullable Object> values,
            TaggedJob job,
            Deadline deadline,
            CallOptions options) {
        Converters converters = defaults.converters(options);
        int fetchSize = defaults.fetchSize(options);
        if (fetchSize > 0 && StatementKind.canHaveCursor(sql)) {
            CursorCalls calls = new CursorCalls(
                    defaults.endpoint(),
                    statement.text(),
                    values,
                    converters,
                    fetchSize,
                    job,
                    deadline,
                    options.signal());
            ResultCursor pages = ResultCursor.openPages(runner(), calls, defaults.maxResultBytes());
            if (pages != null) {
                return pages;
            }
        }
        RequestBody body = RequestEncoder.encode(job.tagged(statement.text()), values, converters);
        return ResultCursor.open(runner(), call(sql, job, body, options, deadline));
    }

    private TaggedJob start(String sql) {
        TaggedJob job = jobs.next();
        return listening == null ? job : job.watchedBy(listening.started(job.tag(), sql));
    }

    private static <T> T telling(TaggedJob job, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            job.watch().failed(e);
            throw e;
        }
    }

    private void remember(@Nullable String setting) {
        if (setting != null && session != null) {
            session.remember(setting);
        }
    }

    /** The setting of a session that a statement makes, null if it makes none. */
    private @Nullable String setting(String sql) {
        String setting = SessionSetting.of(sql);
        if (setting != null && session == null) {
            throw new SessionRequiredException(setting);
        }
        return setting;
    }

    BulkRunner.Outcome runBulk(String sql, List<Object> rows, CallOptions options) {
        Deadline deadline = deadline(options);
        String setting = setting(sql);
        ParsedStatement statement = ParsedStatement.parse(sql);
        BulkParameters parameters = new BulkParameters(statement);
        RefreshCall refresh = refreshCall(sql, options, deadline);
        BulkRunner.Outcome outcome = refresh.noting(
                () -> runBulk(
                        sql,
                        job -> RequestEncoder.encodeBulk(
                                job.tagged(statement.text()),
                                rows.stream().map(parameters::of).iterator(),
                                defaults.converters(options)),
                        rows.size(),
                        options,
                        deadline),
                BulkRunner.Outcome::hasWritten);
        remember(setting);
        refresh.after();
        return outcome;
    }

    /** Executes a bulk statement for some of the rows that are encoded. */
    BulkRunner.Outcome runBulk(
            String sql, ParsedStatement statement, EncodedRows rows, int[] some, CallOptions options) {
        Deadline deadline = deadline(options);
        return refreshCall(sql, options, deadline)
                .noting(
                        () -> runBulk(
                                sql,
                                job -> rows.body(job.tagged(statement.text()), some),
                                some.length,
                                options,
                                deadline),
                        BulkRunner.Outcome::hasWritten);
    }

    private BulkRunner.Outcome runBulk(
            String sql, Function<TaggedJob, RequestBody> body, int rows, CallOptions options, Deadline deadline) {
        TaggedJob job = start(sql);
        BulkRunner.Outcome outcome =
                telling(job, () -> BulkRunner.run(runner(), call(sql, job, body.apply(job), options, deadline), rows));
        job.watch().ended();
        return outcome;
    }

    Deadline deadline(CallOptions options) {
        return Deadline.after(defaults.timeout(options), ticker);
    }

    private Call call(String sql, TaggedJob job, RequestBody body, CallOptions options, Deadline deadline) {
        return new Call(
                defaults.endpoint().request(body),
                StatementAnswers.OF_CALLS,
                () -> options.isIdempotent() || StatementKind.isReadOnly(sql),
                deadline,
                job,
                options.signal());
    }
}
