package org.cratedb4j.embedded.internal.system;

import org.cratedb4j.embedded.internal.auth.Permission;
import org.cratedb4j.embedded.internal.auth.Privileges;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;

/** What whoever asks may see: the things on which the user has any privilege. */
final class Visibility {
    private final Privileges privileges;

    Visibility(Privileges privileges) {
        this.privileges = privileges;
    }

    boolean of(EvalContext context, Level level, String name) {
        return privileges.hasAny(context.user(), level, name);
    }

    /** Of a table or view. */
    boolean ofRelation(EvalContext context, String fullName) {
        return of(context, Level.TABLE, fullName) || of(context, Level.VIEW, fullName);
    }

    /** Like {@link #ofRelation}, where everybody sees what {@code pg_catalog} and {@code information_schema} have. */
    boolean ofRelationOrCatalog(EvalContext context, RelationInfo relation) {
        return relation.isOfCatalog() || ofRelation(context, relation.fullName());
    }

    /** Whether whoever asks manages users and the cluster. */
    boolean isAdministrator(EvalContext context) {
        return isAdministrator(context.user());
    }

    boolean isAdministrator(String user) {
        return privileges.has(user, Permission.AL, Level.CLUSTER, "");
    }
}
