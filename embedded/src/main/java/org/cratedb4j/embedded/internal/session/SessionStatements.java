package org.cratedb4j.embedded.internal.session;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.auth.Role;
import org.cratedb4j.embedded.internal.auth.Roles;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.SessionStatement;
import org.jspecify.annotations.Nullable;

/** Runs statements about the session and its transaction, most of which CrateDB accepts and does nothing about. */
final class SessionStatements {
    private SessionStatements() {}

    static ResultSet run(SessionStatement statement, Invocation invocation, SessionState session, Roles roles) {
        if (statement instanceof SessionStatement.SetSession set) {
            set(set, invocation, session);
        } else if (statement instanceof SessionStatement.SetSessionAuthorization authorization) {
            authorize(authorization.user(), session, roles);
        } else if (statement instanceof SessionStatement.Begin) {
            session.begin();
        } else if (statement instanceof SessionStatement.Commit) {
            session.commit();
        } else if (statement instanceof SessionStatement.Discard discard
                && discard.target() == SessionStatement.Discard.Target.ALL) {
            session.discard();
        }
        return ResultSet.ofRowCount(0);
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

    /** The superuser can become anybody; others only who they logged in as. */
    private static void authorize(@Nullable String user, SessionState session, Roles roles) {
        if (user == null) {
            session.resetUser();
            return;
        }
        Role role = roles.find(user);
        if (role == null || !role.user()) {
            throw new CrateError(ErrorKind.ROLE_UNKNOWN, "Role '" + user + "' does not exist");
        } else if (!session.user().equals(Role.SUPERUSER) && !session.isAuthenticatedAs(user)) {
            throw new CrateError(
                    ErrorKind.UNAUTHORIZED,
                    "User \"" + session.user()
                            + "\" is not authorized to execute the statement. Superuser permissions are "
                            + "required or you can set the session authorization back to the authenticated user.");
        }
        session.setUser(user);
    }
}
