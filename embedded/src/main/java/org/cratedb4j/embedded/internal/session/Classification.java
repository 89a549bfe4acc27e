package org.cratedb4j.embedded.internal.session;

import org.cratedb4j.embedded.internal.sql.tree.AdminStatement;
import org.cratedb4j.embedded.internal.sql.tree.CursorStatement;
import org.cratedb4j.embedded.internal.sql.tree.DataStatement;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement;
import org.cratedb4j.embedded.internal.sql.tree.SchemaStatement;
import org.cratedb4j.embedded.internal.sql.tree.SessionStatement;
import org.cratedb4j.embedded.internal.sql.tree.ShowStatement;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.cratedb4j.embedded.internal.sql.tree.TableStatement;

/** What kind of statement {@code sys.jobs_log} says it was. */
final class Classification {
    static final String UNDEFINED = "UNDEFINED";

    private Classification() {}

    static String of(Statement statement) {
        if (statement instanceof Query
                || statement instanceof ShowStatement
                || statement instanceof CursorStatement.Declare
                || statement instanceof CursorStatement.Fetch) {
            return "SELECT";
        } else if (statement instanceof DataStatement data) {
            return of(data);
        } else if (statement instanceof TableStatement
                || statement instanceof SchemaStatement
                || statement instanceof RoleStatement) {
            return "DDL";
        } else if (statement instanceof AdminStatement || statement instanceof SessionStatement) {
            return "MANAGEMENT";
        }
        return UNDEFINED;
    }

    private static String of(DataStatement statement) {
        if (statement instanceof DataStatement.Insert) {
            return "INSERT";
        } else if (statement instanceof DataStatement.Update) {
            return "UPDATE";
        } else if (statement instanceof DataStatement.Delete) {
            return "DELETE";
        }
        return "COPY";
    }
}
