package org.cratedb4j.embedded.internal.system;

import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.roles.Roles;
import org.cratedb4j.embedded.internal.roles.Securable;

/** What whoever asks may see: the things on which the user has any privilege. */
final class Visibility {
    private final Roles roles;

    Visibility(Roles roles) {
        this.roles = roles;
    }

    boolean of(EvalContext context, Securable securable, String ident) {
        return roles.hasAnyPrivilege(context.user(), securable, ident);
    }

    /** Of a table or view. */
    boolean ofRelation(EvalContext context, String fullName) {
        return of(context, Securable.TABLE, fullName) || of(context, Securable.VIEW, fullName);
    }

    /** Like {@link #ofRelation}, where everybody sees what {@code pg_catalog} and {@code information_schema} have. */
    boolean ofRelationOrCatalog(EvalContext context, RelationInfo relation) {
        String schema = relation.name().schema();
        return schema.equals(PgCatalog.NAME)
                || schema.equals(InformationSchema.NAME)
                || ofRelation(context, relation.fullName());
    }

    boolean isAdministrator(EvalContext context) {
        return roles.isAdministrator(context.user());
    }
}
