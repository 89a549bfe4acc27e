package org.cratedb4j.embedded.internal.auth;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.cratedb4j.embedded.internal.sql.tree.Statement;

/** Decides whether a user may run a statement. Thread-safe. */
public final class AccessControl {
    private final Privileges privileges;
    private final Catalog catalog;

    public AccessControl(Privileges privileges, Catalog catalog) {
        this.privileges = privileges;
        this.catalog = catalog;
    }

    /**
     * Checks a statement before it is analyzed.
     *
     * @param user the user that the statement runs as
     * @param searchPath the schemas that unqualified names are looked up in
     * @throws org.cratedb4j.embedded.internal.errors.CrateError when the user may not run it; that something is there is not told to
     *     whom it must not be known
     */
    public void check(Statement statement, String user, List<String> searchPath) {
        if (!isSuperuser(user)) {
            Requirements requirements = new Requirements(privileges, user);
            new StatementAccess(requirements, catalog, searchPath).check(statement);
        }
    }

    /** Whether a user may do everything. */
    public boolean isSuperuser(String user) {
        return user.equals(Role.SUPERUSER);
    }

    /** Checks that a user has a permission on a table. */
    public void checkTable(String user, Permission permission, String schema, String table) {
        new Requirements(privileges, user).onRelation(permission, Level.TABLE, schema, table);
    }
}
