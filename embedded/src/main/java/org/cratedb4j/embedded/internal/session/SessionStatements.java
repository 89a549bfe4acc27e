package org.cratedb4j.embedded.internal.session;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.SessionStatement;
import org.jspecify.annotations.Nullable;

/** Runs statements about the session and its transaction, most of which CrateDB accepts and does nothing about. */
final class SessionStatements {
    private static final String SUPERUSER = "crate";

    private SessionStatements() {}

    static ResultSet run(SessionStatement statement, Invocation invocation, SessionState session) {
        if (statement instanceof SessionStatement.SetSession set) {
            set(set, invocation, session);
        } else if (statement instanceof SessionStatement.SetSessionAuthorization authorization) {
            authorize(authorization.user(), session);
        } else if (statement instanceof SessionStatement.Begin) {
            session.begin();
        } else if (statement instanceof SessionStatement.Commit) {
            session.commit();
        } else if (statement instanceof SessionStatement.Discard discard
                && discard.target() == SessionStatement.Discard.Target.ALL) {
            session.discard();
        }
        return Answers.rowCount(0);
    }

    /** SET LOCAL, and settings that are not known, change nothing. */
    private static void set(SessionStatement.SetSession statement, Invocation invocation, SessionState session) {
        Setting setting = Settings.find(statement.name().toString());
        if (setting == null || statement.local()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Expression expression : statement.values()) {
            values.add(invocation.value(expression));
        }
        session.settings().set(setting, values);
    }

    private static void authorize(@Nullable String user, SessionState session) {
        if (user == null) {
            session.resetUser();
        } else if (user.equals(SUPERUSER)) {
            session.setUser(user);
        } else {
            throw new CrateError(ErrorKind.ROLE_UNKNOWN, "Role '" + user + "' does not exist");
        }
    }
}
