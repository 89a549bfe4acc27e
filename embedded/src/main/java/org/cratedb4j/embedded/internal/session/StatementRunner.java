package org.cratedb4j.embedded.internal.session;

import java.util.List;
import java.util.UUID;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.auth.Users;
import org.cratedb4j.embedded.internal.copy.CopyContext;
import org.cratedb4j.embedded.internal.copy.Copying;
import org.cratedb4j.embedded.internal.ddl.Ddl;
import org.cratedb4j.embedded.internal.ddl.DdlContext;
import org.cratedb4j.embedded.internal.dml.Dml;
import org.cratedb4j.embedded.internal.engine.BulkOutcome;
import org.cratedb4j.embedded.internal.engine.ClusterView;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.settings.ClusterSettings;
import org.cratedb4j.embedded.internal.sql.tree.AdminStatement;
import org.cratedb4j.embedded.internal.sql.tree.CursorStatement;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement;
import org.cratedb4j.embedded.internal.sql.tree.SessionStatement;
import org.cratedb4j.embedded.internal.sql.tree.ShowStatement;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.jspecify.annotations.Nullable;

/** Takes each statement to whoever runs it. Thread-safe; what belongs to one session is in its {@link SessionState}. */
final class StatementRunner {
    private final Jobs jobs;
    private final Users users;
    private final ClusterView cluster;
    private final ClusterSettings settings;
    private final QueryRunner queries = new QueryRunner();
    private final ShowRunner shows = new ShowRunner(queries);

    StatementRunner(Jobs jobs, Users users, ClusterView cluster, ClusterSettings settings) {
        this.jobs = jobs;
        this.users = users;
        this.cluster = cluster;
        this.settings = settings;
    }

    ResultSet run(Invocation invocation, SessionState session, Job job) {
        Statement statement = invocation.statement();
        checkAccess(invocation);
        if (statement instanceof Query query) {
            return queries.run(invocation, query);
        } else if (statement instanceof DataStatement.CopyFrom copy) {
            return copying(invocation).from(copy);
        } else if (statement instanceof DataStatement.CopyTo copy) {
            return copying(invocation).to(copy);
        } else if (statement instanceof DataStatement data) {
            return dml(invocation).execute(data, invocation.execution());
        } else if (Ddl.runs(statement)) {
            return ResultSet.ofRowCount(users.upkeep()
                    .around(
                            statement,
                            invocation.session().searchPath(),
                            () -> ddl(invocation).execute(statement)));
        } else if (statement instanceof SessionStatement sessionStatement) {
            return SessionStatements.run(sessionStatement, invocation, session, users.roles());
        } else if (statement instanceof CursorStatement cursor) {
            return CursorStatements.run(cursor, invocation, session);
        } else if (statement instanceof ShowStatement show) {
            return shows.run(show, invocation, session.settings());
        } else if (statement instanceof AdminStatement admin) {
            return run(admin, invocation, job);
        } else if (statement instanceof Statement.Explain explain) {
            return ExplainRunner.run(explain, invocation);
        } else if (statement instanceof Statement.Empty) {
            return Answers.nothing();
        } else if (statement instanceof RoleStatement role) {
            EvalContext context = invocation.session();
            return ResultSet.ofRowCount(
                    users.management().execute(role, context.user(), context.searchPath(), invocation::value));
        }
        throw CrateError.unsupported(((Statement.Unsupported) statement).what());
    }

    List<BulkOutcome> runBulk(Invocation invocation, List<List<@Nullable Object>> parameters) {
        Statement statement = invocation.statement();
        boolean returnsRows = statement instanceof Query
                || statement instanceof ShowStatement
                || statement instanceof Statement.Explain
                || statement instanceof CursorStatement.Fetch;
        if (returnsRows) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "Bulk operations for statements that return result sets is not supported");
        }
        checkAccess(invocation);
        boolean copies = statement instanceof DataStatement.CopyFrom || statement instanceof DataStatement.CopyTo;
        if (statement instanceof DataStatement data && !copies) {
            return dml(invocation).executeBulk(data, invocation.execution(), parameters);
        }
        throw new CrateError(
                ErrorKind.UNSUPPORTED_FEATURE,
                "Bulk operation not supported for " + statement.getClass().getSimpleName() + "Plan");
    }

    private void checkAccess(Invocation invocation) {
        EvalContext context = invocation.session();
        users.access().check(invocation.statement(), context.user(), context.searchPath());
    }

    private static Dml dml(Invocation invocation) {
        Analyzer analyzer = invocation.analyzer();
        return new Dml(invocation.catalog(), analyzer, invocation.session().searchPath());
    }

    private Copying copying(Invocation invocation) {
        boolean mayReadFiles = users.access().isSuperuser(invocation.session().user());
        return new Copying(new CopyContext(ddlContext(invocation), cluster.nodes(), mayReadFiles));
    }

    private static Ddl ddl(Invocation invocation) {
        return new Ddl(ddlContext(invocation));
    }

    private static DdlContext ddlContext(Invocation invocation) {
        return new DdlContext(
                invocation.catalog(),
                invocation.analyzer(),
                invocation.execution(),
                invocation.session().searchPath(),
                invocation.session().user());
    }

    private static String jobId(@Nullable Object given) {
        String text = String.valueOf(given);
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Can not parse job ID: " + text);
        }
    }

    private ResultSet run(AdminStatement statement, Invocation invocation, Job job) {
        if (statement instanceof AdminStatement.Analyze) {
            return ResultSet.ofRowCount(1);
        }
        if (statement instanceof AdminStatement.Kill kill) {
            String user = invocation.session().user();
            return ResultSet.ofRowCount(
                    kill.job() == null
                            ? jobs.killAllBut(job, user)
                            : jobs.kill(jobId(invocation.value(kill.job())), user));
        }
        if (statement instanceof AdminStatement.SetGlobal set) {
            return new GlobalSettings(settings, ddlContext(invocation)).set(set);
        }
        if (statement instanceof AdminStatement.ResetGlobal reset) {
            return new GlobalSettings(settings, ddlContext(invocation)).reset(reset);
        }
        throw new IllegalArgumentException(statement.getClass().getName());
    }
}
