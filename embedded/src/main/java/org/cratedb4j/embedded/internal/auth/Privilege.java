package org.cratedb4j.embedded.internal.auth;

import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;

/**
 * A permission on something, granted or denied.
 *
 * @param subject what it is about
 * @param denied whether it is denied
 * @param grantor who granted or denied it
 */
public record Privilege(Subject subject, boolean denied, String grantor) {
    /**
     * A permission on something.
     *
     * @param permission the permission
     * @param level what kind of thing
     * @param object the schema, or the full name of the table or view; empty for {@link Level#CLUSTER}
     */
    public record Subject(Permission permission, Level level, String object) {}
}
