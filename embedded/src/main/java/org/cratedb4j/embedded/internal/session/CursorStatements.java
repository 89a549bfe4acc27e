package org.cratedb4j.embedded.internal.session;

import org.cratedb4j.embedded.internal.analyze.QueryPlan;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.RowSource;
import org.cratedb4j.embedded.internal.sql.tree.CursorStatement;

/** Runs DECLARE, FETCH and CLOSE. */
final class CursorStatements {
    private CursorStatements() {}

    static ResultSet run(CursorStatement statement, Invocation invocation, SessionState session) {
        if (statement instanceof CursorStatement.Declare declare) {
            declare(declare, invocation, session);
            return ResultSet.ofRowCount(0);
        }
        if (statement instanceof CursorStatement.Fetch fetch) {
            return session.cursors().get(fetch.cursor()).fetch(fetch.mode(), fetch.count());
        }
        session.cursors().close(((CursorStatement.Close) statement).cursor());
        return ResultSet.ofRowCount(1);
    }

    private static void declare(CursorStatement.Declare declare, Invocation invocation, SessionState session) {
        QueryPlan plan = QueryRunner.analyze(invocation, declare.query());
        if (!declare.hold() && !session.inTransaction()) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE, "DECLARE CURSOR can only be used in transaction blocks");
        }
        RowSource rows = plan.open(invocation.execution());
        session.cursors().add(declare.name(), new SqlCursor(declare, plan.columns(), plan.types(), rows));
    }
}
