package org.cratedb4j.embedded.internal.session;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.engine.BulkOutcome;
import org.cratedb4j.embedded.internal.engine.ClientConnection;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.engine.Session;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Cancellation;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.sql.tree.SessionStatement;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.TypedValue;
import org.jspecify.annotations.Nullable;

/** The session of one connection. */
final class SqlSession implements Session {
    private final int id;
    private final SqlEngine engine;
    private final ClientConnection connection;
    private final SessionState state;
    private final long createdMillis;
    private @Nullable RunningJob running;

    SqlSession(int id, SqlEngine engine, ClientConnection connection, String user, @Nullable String schema) {
        this.id = id;
        this.engine = engine;
        this.connection = connection;
        this.state = new SessionState(user, schema == null ? Catalog.DOC : schema);
        state.settings().begin(engine.settings());
        this.createdMillis = engine.jobs().now();
        show(null);
    }

    @Override
    public ResultSet execute(String sql, List<@Nullable Object> parameters) {
        RunningJob job = start(sql);
        try {
            Statement statement = parse(sql, job);
            List<@Nullable Object> values = new ArrayList<>();
            List<DataType> types = new ArrayList<>();
            for (Object parameter : parameters) {
                TypedValue typed = DataTypes.parameter(parameter);
                values.add(typed.value());
                types.add(typed.type());
            }
            ResultSet result =
                    engine.statements().run(invocation(sql, statement, values, types, job), state, job.job());
            if (statement instanceof SessionStatement) {
                show(job.job());
            }
            return new ResultSet(result.columns(), result.types(), new JobRows(result.rows(), job), result.rowCount());
        } catch (RuntimeException e) {
            job.fail(e);
            throw e;
        }
    }

    @Override
    public List<BulkOutcome> executeBulk(String sql, List<List<@Nullable Object>> parameters) {
        RunningJob job = start(sql);
        try {
            Statement statement = parse(sql, job);
            List<BulkOutcome> outcomes =
                    engine.statements().runBulk(invocation(sql, statement, List.of(), List.of(), job), parameters);
            job.succeed();
            return outcomes;
        } catch (RuntimeException e) {
            job.fail(e);
            throw e;
        }
    }

    private RunningJob start(String sql) {
        engine.checkOpen();
        endPrevious();
        Timeout timeout = state.settings().statementTimeout();
        Cancellation cancellation = timeout.millis() == 0
                ? Cancellation.unlimited()
                : Cancellation.after(TimeUnit.MILLISECONDS.toNanos(timeout.millis()), timeout + "/exec");
        RunningJob job = new RunningJob(
                engine.jobs(), engine.jobs().start(id, connection.node().id(), sql, state.user(), cancellation));
        running = job;
        show(job.job());
        return job;
    }

    /** Makes it known what this session does now. */
    private void show(@Nullable Job job) {
        engine.sessions()
                .update(new SessionInfo(
                        id,
                        connection,
                        state.authenticatedUser(),
                        state.user(),
                        createdMillis,
                        state.settings().asMap(),
                        job == null ? null : job.statement(),
                        job == null ? null : job.id()));
    }

    private Statement parse(String sql, RunningJob job) {
        if (sql.length() > StatementText.MAX_LENGTH) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "Statement exceeds `statement_max_length` (" + StatementText.MAX_LENGTH + " allowed, "
                            + sql.length()
                            + " provided). Try replacing inline values with parameter placeholders (`?`)");
        }
        Statement statement = engine.parse(sql);
        job.classify(Classification.of(statement));
        return statement;
    }

    private Invocation invocation(
            String sql, Statement statement, List<@Nullable Object> values, List<DataType> types, RunningJob job) {
        SessionSettings settings = state.settings();
        EvalContext context = new EvalContext(
                job.job().startedMillis(),
                state.user(),
                settings.searchPath(),
                settings.asMap(),
                engine.server(),
                job.job().cancellation());
        return new Invocation(
                StatementText.withoutTag(sql),
                statement,
                values,
                types,
                context,
                settings.strictKeys(),
                engine.catalog(),
                job.job().cancellation());
    }

    /** An answer that was not read to its end is given up when the next statement comes. */
    private void endPrevious() {
        if (running != null) {
            running.succeed();
            running = null;
        }
    }

    @Override
    public void close() {
        endPrevious();
        state.discard();
        engine.sessions().remove(id);
    }

    /** An answer's rows; the job ends with them. */
    private static final class JobRows implements Iterator<@Nullable Object[]> {
        private final Iterator<@Nullable Object[]> rows;
        private final RunningJob job;

        JobRows(Iterator<@Nullable Object[]> rows, RunningJob job) {
            this.rows = rows;
            this.job = job;
        }

        @Override
        public boolean hasNext() {
            try {
                job.job().cancellation().check();
                boolean more = rows.hasNext();
                if (!more) {
                    job.succeed();
                }
                return more;
            } catch (RuntimeException e) {
                job.fail(e);
                throw e;
            }
        }

        @Override
        public @Nullable Object[] next() {
            try {
                return rows.next();
            } catch (RuntimeException e) {
                job.fail(e);
                throw e;
            }
        }
    }
}
